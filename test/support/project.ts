import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = ((): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'nest-cli.json'))) folder = dirname(folder);
  return folder;
})();

/** An absolute path in the project. */
export const projectFile = (path: string): string => join(root, path);

/** A folder that is gone when `dispose` is called. */
export function temporaryFolder(name: string): { path: string; dispose: () => void } {
  const path = mkdtempSync(join(tmpdir(), `minutebook-${name}-`));
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) };
}
