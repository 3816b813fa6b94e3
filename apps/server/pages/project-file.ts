import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root, from the source tree or from dist/. */
export const projectRoot = ((): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'nest-cli.json'))) folder = dirname(folder);
  return folder;
})();

/** An absolute path of something in the project. */
export const projectFile = (...parts: readonly string[]): string => join(projectRoot, ...parts);
