import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Postgres } from '#lib/postgres/index.js';
import { type PostgresServer } from '#lib/postgres/testing/index.js';
import { openPrivateStore, type PrivateStore } from '#lib/private-store/index.js';
import { postgresPrivateStore } from '#lib/private-store/postgres/index.js';
import { type Vault } from '#lib/sealing/index.js';
import { openPostgresVaultRecords, readPostgresVaultRecords } from '#lib/sealing/postgres/index.js';
import { SharedVault } from '#lib/sealing/postgres/testing/shared-vault.js';
import { type VaultRecords, type VaultRecordsReader } from '#lib/sealing/records/index.js';
import { openSqliteVaultRecords, readSqliteVaultRecords } from '#lib/sealing/sqlite/index.js';
import { ORIGIN, VaultFolder } from '#lib/sealing/sqlite/testing/vault-folder.js';

/** What is private of one ledger, in one engine, with keys of its own. */
export abstract class PrivateSide {
  vault!: Vault;
  store!: PrivateStore;

  /** Opens the vault and the private store, empty at first. */
  async begin(): Promise<this> {
    this.vault = await this.openVault();
    this.store = await this.openStore();
    return this;
  }

  async reopen(): Promise<Vault> {
    await this.vault.close();
    return (this.vault = await this.openVault());
  }

  /** To copy from. */
  async source() {
    return { vault: await this.readRecords(), tokens: this.store.tokenRecords };
  }

  /** To copy to. */
  async target() {
    return { vault: await this.takeInRecords(), tokens: this.store.tokenRecords };
  }

  /** Where bytes stand, of these, in what is kept of this side. */
  abstract filesWith(needle: Buffer): Promise<readonly string[]>;
  abstract end(): Promise<void>;
  protected abstract openVault(): Promise<Vault>;
  protected abstract openStore(): Promise<PrivateStore>;
  protected abstract readRecords(): Promise<VaultRecordsReader>;
  protected abstract takeInRecords(): Promise<VaultRecords>;
}

/** vault.db, keys.db, private.db and a folder of wrapping keys. */
export class FilesSide extends PrivateSide {
  readonly folder = new VaultFolder();
  private readonly opened: { close(): Promise<void> }[] = [];

  async filesWith(needle: Buffer) {
    return this.folder.filesWith(needle);
  }

  async end() {
    for (const each of [this.vault, this.store, ...this.opened]) await each.close();
    await this.folder.dispose();
  }

  protected openVault() {
    return this.folder.open();
  }

  protected async openStore() {
    return openPrivateStore({ file: join(this.folder.data, 'private.db') });
  }

  protected async readRecords() {
    return this.noted(readSqliteVaultRecords(this.place));
  }

  protected async takeInRecords() {
    return this.noted(openSqliteVaultRecords(this.place));
  }

  private noted<One extends { close(): Promise<void> }>(one: One): One {
    this.opened.push(one);
    return one;
  }

  private get place() {
    return { data: this.folder.data, keys: this.folder.keys, origin: ORIGIN };
  }
}

/** Two schemas in a database, and a folder of wrapping keys. */
export class PostgresSide extends PrivateSide {
  private readonly shared: SharedVault;
  private pool: Postgres | null = null;

  constructor(private readonly server: PostgresServer) {
    super();
    this.shared = new SharedVault(server);
  }

  /** In the server's whole data folder, whoever's they are. */
  async filesWith(needle: Buffer) {
    await this.server.asAdmin('CHECKPOINT');
    return readdirSync(this.server.dataFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => readFileSync(file).includes(needle));
  }

  async end() {
    await this.shared.dispose();
  }

  protected openVault() {
    return this.shared.open();
  }

  protected async openStore() {
    return postgresPrivateStore(await this.postgres());
  }

  protected async readRecords() {
    return readPostgresVaultRecords(await this.place());
  }

  protected async takeInRecords() {
    return openPostgresVaultRecords(await this.place());
  }

  private async place() {
    return { postgres: await this.postgres(), origin: ORIGIN, keys: this.shared.keys };
  }

  private async postgres(): Promise<Postgres> {
    return (this.pool ??= await this.shared.ledger.open());
  }
}
