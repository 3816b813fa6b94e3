import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type VaultHarness } from '../../contract/harness.js';
import { type Vault } from '../../vault.js';
import { openSqliteVault } from '../index.js';

export const ORIGIN = 'minutes.example/a-council';

/** A folder with one vault in it, and another with its wrapping keys. */
export class VaultFolder implements VaultHarness {
  readonly root = mkdtempSync(join(tmpdir(), 'minutebook-vault-'));
  readonly data = join(this.root, 'data');
  readonly keys = join(this.root, 'keys');
  readonly vaultFile = join(this.data, 'vault.db');
  readonly keysFile = join(this.data, 'keys.db');

  constructor() {
    for (const folder of [this.data, this.keys]) mkdirSync(folder);
  }

  async open(): Promise<Vault> {
    return openSqliteVault({ data: this.data, keys: this.keys, origin: ORIGIN });
  }

  async dispose(): Promise<void> {
    rmSync(this.root, { recursive: true });
  }

  wrappingKey(epoch: number): string {
    return join(this.keys, `wrapping-key.${epoch}`);
  }

  /** The names of the wrapping keys there are. */
  wrappingKeys(): string[] {
    return readdirSync(this.keys).sort();
  }

  /** The files in which a text or bytes stand, journals included. */
  filesWith(needle: string | Buffer): string[] {
    return [this.data, this.keys]
      .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
      .filter((file) => readFileSync(file).includes(needle));
  }
}
