// Installs and builds what is missing, and only that. Plain Node: on a fresh clone nothing else is there yet.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const installStamp = join(root, 'node_modules', '.minutebook-installed');
const buildStamp = join(root, 'dist', '.minutebook-built');

const hashOf = (parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const readOr = (file, other) => (existsSync(file) ? readFileSync(file, 'utf8') : other);

/** Every file the build reads, with size and time: cheap enough to look at on each start. */
function* sources(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.(ts|mjs|njk|scss|json|css|js)$/.test(entry.name)) {
      const { size, mtimeMs } = statSync(join(root, path));
      yield `${path} ${size} ${mtimeMs}\n`;
    }
  }
}

function run(what, command, args) {
  process.stderr.write(`${what}…\n`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.stderr.write(`${what} failed.\n`);
    process.exit(status ?? 1);
  }
}

export function ensureInstalled() {
  const lock = hashOf([readFileSync(join(root, 'package-lock.json')), process.versions.modules]);
  if (readOr(installStamp, '') === lock) return;
  // Not `npm ci`: it refuses a lock file that leaves out other platforms' optional packages, as some registries make it.
  // `--no-save` keeps the lock file as it is.
  run('Installing packages', 'npm', [
    'install',
    '--include=dev',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  writeFileSync(installStamp, lock);
}

export function ensureBuilt() {
  const state = hashOf(
    [...sources('apps'), ...sources('libs'), ...sources('test'), ...sources('seeds')]
      .sort()
      .concat(readFileSync(join(root, 'tsconfig.json'), 'utf8'), readFileSync(join(root, 'package-lock.json'), 'utf8')),
  );
  if (readOr(buildStamp, '') === state) return;
  run('Building', process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json']);
  run('Building styles', process.execPath, [join(root, 'apps/server/pages/build-styles.mjs')]);
  mkdirSync(dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, state);
}

/** The exit code of a program that runs to its end with the terminal as its own. */
export function exec(args) {
  try {
    execFileSync(process.execPath, args, { cwd: process.cwd(), stdio: 'inherit' });
    return 0;
  } catch (error) {
    return error.status ?? 1;
  }
}
