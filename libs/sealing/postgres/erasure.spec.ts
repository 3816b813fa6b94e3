import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { type Postgres } from '#lib/postgres/index.js';
import { withPostgres } from '#lib/postgres/testing/index.js';
import { field, newId } from '../contract/fixture.js';
import { type ErasureOrder, type Vault } from '../vault.js';
import { SharedVault } from './testing/shared-vault.js';
import { type Tables, tablesOf } from './tables.js';

const NAME = 'Wilhelmina Featherstonehaugh';

withPostgres('Erasing from a vault in PostgreSQL', (server) => {
  let shared: SharedVault;
  let vault: Vault;
  let subject: string;
  let order: ErasureOrder;
  let kept: string | undefined;
  let looking: Postgres;
  let tables: Tables;
  beforeEach(async () => {
    shared = new SharedVault(server());
    vault = await shared.open();
    looking = await shared.ledger.open();
    tables = tablesOf(looking);
    subject = newId();
    const fields = ['/data/name', '/data/topic'].map((pointer) => field({ subject, pointer, value: NAME }));
    const digests = await vault.seal([...fields, field({ value: 'Grace Hopper' })]);
    order = { digests: digests.slice(0, 2), event: newId() };
    kept = digests[2];
  });
  afterEach(async () => {
    await shared.dispose();
  });

  const statesOf = async (by: Vault, digests: readonly string[]) => {
    const states = await by.reveal(digests);
    return digests.map((digest) => states.get(digest));
  };
  const expectErased = async (by = vault) => {
    for (const state of await statesOf(by, order.digests))
      expect(state).toEqual({ state: 'erased', event: order.event });
    expect(await statesOf(by, kept === undefined ? [] : [kept])).toEqual([
      expect.objectContaining({ state: 'disclosed' }),
    ]);
    await expect(by.seal([field({ subject })])).rejects.toThrow(/erased/);
  };

  describe('on the server’s disk', () => {
    /** The bytes that are to be gone: every encrypted field of the subject, and its wrapped key. */
    const bytesOfSubject = async (): Promise<Buffer[]> => {
      const blobs = await looking.read<{ bytes: Buffer }>(
        `SELECT blob AS bytes FROM ${tables.disclosures} WHERE subject = $1
         UNION ALL SELECT wrapped FROM ${tables.keys} WHERE subject = $1`,
        [subject],
      );
      return blobs.flatMap(({ bytes }) => [bytes.subarray(0, 32), bytes.subarray(-32)]);
    };
    /** The files of the server in which any of these stand, once everything in memory is written to them. */
    const filesWith = async (folder: string, needles: readonly (string | Buffer)[]): Promise<string[]> => {
      await server().asAdmin('CHECKPOINT');
      const files = readdirSync(join(server().dataFolder, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
      return files.filter((file) => {
        const bytes = readFileSync(file);
        return needles.some((needle) => bytes.includes(needle));
      });
    };

    it('nothing ever stood in the clear, and no byte of the cipher or the key is left in the tables', async () => {
      const bytes = await bytesOfSubject();
      expect(bytes).toHaveLength(6);
      const inClear = [NAME, Buffer.from(NAME).toString('base64url').slice(4, -4), Buffer.from(NAME).toString('hex')];
      expect(await filesWith('.', inClear)).toEqual([]);
      expect((await filesWith('base', bytes)).length).toBeGreaterThan(0);
      await vault.erase(order);
      expect(await filesWith('base', bytes)).toEqual([]);
      await expectErased();
    });

    it('no byte is left because somebody was reading an earlier state: that is waited for', async () => {
      const bytes = await bytesOfSubject();
      const reader = await shared.ledger.open();
      let done = false;
      let erased: Promise<unknown> = Promise.resolve();
      await reader.transaction('serializable', async (session) => {
        await session.rows(`SELECT 1 FROM ${tables.disclosures}`);
        erased = vault.erase(order).finally(() => (done = true));
        const isErased = async () => (await looking.read(`SELECT 1 FROM ${tables.tombstones}`)).length > 0;
        while (!(await isErased())) await new Promise((resolve) => setTimeout(resolve, 20));
        await new Promise((resolve) => setTimeout(resolve, 200));
        expect(done).toBe(false);
      });
      await erased;
      expect(await filesWith('base', bytes)).toEqual([]);
      expect(
        await looking.read(`SELECT scrub_due FROM ${tables.vault} UNION SELECT scrub_due FROM ${tables.wrapping}`),
      ).toEqual([{ scrub_due: '0' }]);
    });
  });

  it('is undone as a whole when it is cut off, and completed by the same order', async () => {
    let erasing: Promise<unknown> = Promise.resolve();
    const standing = looking.transaction('read committed', async (session) => {
      await session.change(`LOCK TABLE ${tables.disclosures} IN SHARE MODE`);
      erasing = expect(vault.erase(order)).rejects.toThrow(StoreUnavailable);
      const isWaiting = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = '${tables.disclosures}'::regclass`;
      while ((await session.rows(isWaiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      await server().terminateConnections();
    });
    await expect(standing).rejects.toThrow(StoreUnavailable);
    await erasing;
    for (const state of await statesOf(vault, order.digests)) expect(state).toMatchObject({ state: 'disclosed' });
    await vault.erase(order);
    await expectErased();
    expect(await vault.status()).toMatchObject({ subjects: { person: 1 }, fields: 1, erased: 2 });
  });

  it('is carried out when the server was stopped and started again in between', async () => {
    await server().down();
    await expect(vault.erase(order)).rejects.toThrow(StoreUnavailable);
    await server().up();
    await vault.erase(order);
    await expectErased(await shared.open());
  });

  it('is not undone by fields that come back from a copy: they are told of, and erased by the same order again', async () => {
    const rows = await looking.read(`SELECT * FROM ${tables.disclosures}`);
    await vault.erase(order);
    await vault.applied('0000000000000009');
    await server().asAdmin(`DELETE FROM ${tables.erased}`);
    await server().asAdmin(`DELETE FROM ${tables.disclosures}`);
    await server().asAdmin(`UPDATE ${tables.vault} SET applied = NULL`);
    for (const row of rows)
      await server().asAdmin(
        `INSERT INTO ${tables.disclosures} (digest, event_id, pointer, subject, blob, made_at) VALUES ($1, $2, $3, $4, $5, $6)`,
        ['digest', 'event_id', 'pointer', 'subject', 'blob', 'made_at'].map((name) => row[name]),
      );
    await expectErased();
    expect(await vault.broughtBack()).toEqual(order.digests);
    expect(await vault.appliedUpTo()).toBeNull();
    await vault.erase(order);
    expect(await vault.broughtBack()).toEqual([]);
    expect(await vault.status()).toMatchObject({ fields: 1, erased: 2 });
  });

  it('of all keys at once is what a backup without their schema amounts to: nothing can be opened, and it is said', async () => {
    await server().asAdmin(`DROP SCHEMA ${looking.keysSchema} CASCADE`);
    await expect(vault.reveal(order.digests)).rejects.toThrow(/lacks a table or schema/);
    await expect(shared.open()).rejects.toThrow(/holds sealed words, and no keys for them/);
    expect(shared.wrappingKeys()).toEqual(['wrapping-key.1']);
  });
});
