import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** A symbolic link that npm does not pack: paths from the package's folder. */
export interface Link {
  /** What it points to. */
  readonly source: string;
  /** The link. */
  readonly target: string;
}

/**
 * A copy of a package's `native` folder that every user can read and run, made once for each version under the system's
 * temporary folder, in one rename so that no other process sees half of it.
 */
export function readableCopy(native: string, version: string, links: readonly Link[]): string {
  const place = join(tmpdir(), `minutebook-postgres-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(place)) return mustBeOurs(place);
  const making = mkdtempSync(`${place}.`);
  try {
    const isLink = new Set(links.map(({ target }) => join(dirname(native), target)));
    // Static libraries are for compilers; links are made anew, because a copied one would point back into the package.
    cpSync(native, making, { recursive: true, filter: (file) => !file.endsWith('.a') && !isLink.has(file) });
    for (const { source, target } of links)
      symlinkSync(basename(source), join(making, target.replace(/^native\//, '')));
    letEveryoneRead(making);
    renameSync(making, place);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another process was first: what it made is as good.
    if (!existsSync(place)) throw error;
  }
  return mustBeOurs(place);
}

/** The name can be guessed: nobody else's programs are run. Nor is what a cleaner of temporary files left of ours. */
function mustBeOurs(place: string): string {
  const { uid, mode } = lstatSync(place);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0)
    throw new Error(`The folder ${place} was not made by this user. Remove it.`);
  const parts = ['bin/initdb', 'bin/postgres', 'share/postgresql/postgres.bki'];
  if (parts.every((part) => existsSync(join(place, part)))) return place;
  throw new Error(`The folder ${place} is not whole any more. Remove it, and it is made anew.`);
}

function letEveryoneRead(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) letEveryoneRead(file);
    else if (entry.isFile()) chmodSync(file, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
