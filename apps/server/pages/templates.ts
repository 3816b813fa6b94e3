import nunjucks from 'nunjucks';
import { filters } from './filters.js';
import { projectFile } from './project-file.js';

const COMPONENTS = ['button', 'checkboxes', 'error-summary', 'input', 'select', 'tag'] as const;

/** The pages' templates: ours, over GOV.UK Frontend's components. Everything is escaped unless marked safe. */
function environment(): nunjucks.Environment {
  const templates = new nunjucks.Environment(
    new nunjucks.FileSystemLoader([
      projectFile('apps', 'server', 'pages'),
      projectFile('node_modules', 'govuk-frontend', 'dist'),
    ]),
    { autoescape: true, throwOnUndefined: false, trimBlocks: false, lstripBlocks: true },
  );
  for (const [name, filter] of Object.entries(filters)) templates.addFilter(name, filter);
  for (const component of COMPONENTS) {
    const macro = `govuk${component.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`;
    const path = `govuk/components/${component}/template.njk`;
    templates.addGlobal(macro, (params: object) => new nunjucks.runtime.SafeString(templates.render(path, { params })));
  }
  return templates;
}

let shared: nunjucks.Environment | undefined;

/** A page as HTML. */
export function render(template: string, values: object): string {
  shared ??= environment();
  return shared.render(template, values);
}
