import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PostgresServer, TestLedger } from '#lib/postgres/testing/index.js';
import { type VaultHarness } from '../../contract/harness.js';
import { type Vault } from '../../vault.js';
import { openPostgresVault } from '../index.js';

export const ORIGIN = 'minutes.example/a-council';

/** A ledger with one vault in it, and a folder with its wrapping keys; each opening is a pool of its own, as of a process. */
export class SharedVault implements VaultHarness {
  readonly keys = mkdtempSync(join(tmpdir(), 'minutebook-keys-'));
  readonly ledger: TestLedger;

  constructor(readonly server: PostgresServer) {
    this.ledger = new TestLedger(server);
  }

  async open(): Promise<Vault> {
    return openPostgresVault({ postgres: await this.ledger.open(), origin: ORIGIN, keys: this.keys });
  }

  async dispose(): Promise<void> {
    await this.ledger.close();
    rmSync(this.keys, { recursive: true });
  }

  wrappingKey(epoch: number): string {
    return join(this.keys, `wrapping-key.${epoch}`);
  }

  /** The names of the wrapping keys there are. */
  wrappingKeys(): string[] {
    return readdirSync(this.keys).sort();
  }
}
