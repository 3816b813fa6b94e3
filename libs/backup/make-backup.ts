import { chmodSync, copyFileSync, existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'tar';
import { belongTogether } from './belong-together.js';
import { DATABASES, PLAIN_FILES } from './backup-files.js';
import { copyDatabase, countEvents } from './copy-database.js';
import { BackupError } from './errors.js';
import { hashFile } from './hash-file.js';
import { MANIFEST_NAME, type Manifest } from './manifest.js';
import { workFolderFor } from './work-folder.js';

export interface BackupOrder {
  /** The data directory; it may be in use. */
  readonly data: string;
  /** The file to make; it must not be there yet. */
  readonly file: string;
  readonly origin: string;
  /** When it is made, an instant in UTC. */
  readonly madeAt: string;
  /** Hears what is being done. */
  readonly onStep?: (step: string) => void;
}

/** Copies are begun again this often when erasures keep coming between them. */
const TRIES = 5;

/**
 * Backs a minute book up into one file, while it is in use.
 *
 * The order matters. The text of the last seal is copied before the stream of seals it stands in; reactors' checkpoints and
 * seals before the ledger, so that the copy never says it acted on, or sealed, an event it does not hold; the vault after
 * it, because a sealed field is written there first.
 *
 * @throws {BackupError} the file exists or its folder does not, or something cannot be copied; no file is left
 */
export async function makeBackup(order: BackupOrder): Promise<Manifest> {
  const { file, onStep = () => undefined } = order;
  if (existsSync(file)) throw new BackupError(`${file} is there already. Name another file for the backup.`);
  const folder = workFolderFor(file, '.backup-');
  try {
    await copyAll(order, folder, onStep);
    const manifest = await describe(order, folder);
    writeFileSync(join(folder, MANIFEST_NAME), `${JSON.stringify(manifest, null, 2)}\n`);
    onStep('Packing');
    const packed = join(folder, 'packed');
    const names = manifest.files.map(({ name }) => name);
    await create({ cwd: folder, file: packed, gzip: true, portable: true }, [MANIFEST_NAME, ...names]);
    chmodSync(packed, 0o600);
    renameSync(packed, file);
    return manifest;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function copyAll({ data }: BackupOrder, folder: string, onStep: (step: string) => void): Promise<void> {
  for (const name of PLAIN_FILES.filter((each) => existsSync(join(data, each))))
    copyFileSync(join(data, name), join(folder, name));
  const [ledger, vault] = [join(folder, 'ledger.db'), join(folder, 'vault.db')];
  for (let tries = 1; ; tries++) {
    for (const name of DATABASES.filter((each) => existsSync(join(data, each)))) {
      onStep(`Copying ${name}`);
      rmSync(join(folder, name), { force: true });
      await copyDatabase(join(data, name), join(folder, name));
    }
    if (!existsSync(vault) || belongTogether({ ledger, vault })) break;
    if (tries === TRIES)
      throw new BackupError('People are being erased at this moment. Nothing was backed up; try again in a minute.');
  }
}

async function describe({ origin, madeAt }: BackupOrder, folder: string): Promise<Manifest> {
  const files = [];
  for (const name of [...DATABASES, ...PLAIN_FILES].filter((each) => existsSync(join(folder, each)))) {
    const path = join(folder, name);
    files.push({ name, bytes: statSync(path).size, sha256: await hashFile(path) });
  }
  const events = countEvents(join(folder, 'ledger.db'));
  return { format: 'minutebook-backup/1', madeAt, origin, events, files };
}
