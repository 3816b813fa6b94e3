// Compiles the pages' stylesheet: GOV.UK Frontend's components in Minutebook's own typeface and colours.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');
const { css } = compile(join(here, 'styles.scss'), {
  loadPaths: [join(root, 'node_modules', 'govuk-frontend', 'dist')],
  style: 'compressed',
  quietDeps: true,
});
const out = join(root, 'dist', 'apps', 'server', 'pages');
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'styles.css'), css);
