import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach } from '@jest/globals';
import { type FieldState } from '../field-state.js';
import { type FieldToSeal, type Vault } from '../vault.js';
import { type VaultEngine, type VaultHarness } from './harness.js';

/** An empty vault for every case, with what most cases do to it. */
export class VaultFixture {
  /** The vault under test. */
  vault!: Vault;
  private harness!: VaultHarness;
  private opened: Vault[] = [];

  constructor(engine: VaultEngine) {
    beforeEach(async () => {
      this.harness = await engine();
      this.vault = await this.open();
    });
    afterEach(async () => {
      await Promise.all(this.opened.splice(0).map((vault) => vault.close()));
      await this.harness.dispose();
    });
  }

  /** One more vault over the same files or tables. */
  async open(): Promise<Vault> {
    const vault = await this.harness.open();
    this.opened.push(vault);
    return vault;
  }

  async reopen(): Promise<Vault> {
    await this.vault.close();
    return (this.vault = await this.open());
  }

  /** Seals one field and gives its digest. */
  async seal(field: Partial<FieldToSeal> = {}): Promise<string> {
    return sealOne(this.vault, field);
  }

  async stateOf(digest: string | undefined, vault = this.vault): Promise<FieldState | undefined> {
    return digest === undefined ? undefined : (await vault.reveal([digest])).get(digest);
  }
}

export const newId = (): string => randomUUID();

/** A name to seal, with what the case says of it. */
export const field = (rest: Partial<FieldToSeal> = {}): FieldToSeal => ({
  subject: newId(),
  kind: 'person',
  eventId: newId(),
  pointer: '/data/name',
  value: 'Ada Lovelace',
  ...rest,
});

export async function sealOne(vault: Vault, rest: Partial<FieldToSeal> = {}): Promise<string> {
  return (await vault.seal([field(rest)])).join();
}
