import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { openPostgres, type Postgres } from '#lib/postgres/index.js';
import { withPostgres } from '#lib/postgres/testing/index.js';
import { field, newId } from '../contract/fixture.js';
import { openPostgresVault, openPostgresVaultForReading } from './index.js';
import { tablesOf } from './tables.js';
import { ORIGIN, SharedVault } from './testing/shared-vault.js';

withPostgres('A vault in PostgreSQL, opened for reading', (server) => {
  let shared: SharedVault;
  let looking: Postgres;
  beforeEach(async () => {
    shared = new SharedVault(server());
    await shared.ledger.open();
    looking = await openPostgres({ url: server().url, ledger: shared.ledger.ledger, readOnly: true });
  });
  afterEach(async () => {
    await looking.close();
    await shared.dispose();
  });

  const openForReading = async (origin = ORIGIN) =>
    openPostgresVaultForReading({ postgres: looking, origin, keys: shared.keys });
  /** Every row, with the transaction that wrote it. */
  const rows = async () =>
    Promise.all(Object.values(tablesOf(looking)).map((table: string) => looking.read(`SELECT xmin, * FROM ${table}`)));

  it('says what has become of each field, and follows what is erased and rotated elsewhere', async () => {
    const vault = await shared.open();
    const [kept, gone] = await vault.seal([field(), field()]);
    const event = newId();
    const reader = await openForReading();
    const states = async () => (await reader.reveal([kept!, gone!, 'unknown'])).values();
    expect([...(await states())].map(({ state }) => state)).toEqual(['disclosed', 'disclosed', 'missing']);
    await vault.erase({ digests: [gone!], event });
    await vault.rotate();
    expect([...(await states())]).toMatchObject([{ state: 'disclosed' }, { state: 'erased', event }, {}]);
    await reader.close();
    await expect(states()).rejects.toThrow(/is closed/);
  });

  it('makes, changes and destroys nothing, also not a key that a rotation left behind', async () => {
    const vault = await shared.open();
    const digests = await vault.seal([field()]);
    await vault.rotate();
    writeFileSync(shared.wrappingKey(1), Buffer.alloc(32, 1));
    const before = await rows();
    await (await openForReading()).reveal(digests);
    expect(await rows()).toEqual(before);
    expect(shared.wrappingKeys()).toEqual(['wrapping-key.1', 'wrapping-key.2']);
  });

  it('cannot be opened for anything else over the same connection: the server refuses', async () => {
    await shared.open();
    const opening = openPostgresVault({ postgres: looking, origin: ORIGIN, keys: shared.keys });
    await expect(opening).rejects.toThrow(/is read-only/);
  });

  it('where none was ever opened holds nothing, and none is made', async () => {
    const before = await rows();
    const states = await (await openForReading()).reveal(['unknown']);
    expect([...states.values()]).toEqual([{ state: 'missing' }]);
    expect(await rows()).toEqual(before);
    expect(shared.wrappingKeys()).toEqual([]);
  });

  it('needs the wrapping key, the right one, and says which', async () => {
    await shared.open();
    writeFileSync(shared.wrappingKey(1), Buffer.alloc(32, 1));
    await expect(openForReading()).rejects.toThrow(/wrapping-key\.1 is not the wrapping key/);
    rmSync(shared.wrappingKey(1));
    await expect(openForReading()).rejects.toThrow(/The wrapping key .*wrapping-key\.1 is missing/);
  });

  it('is refused to another minute book, and without the keys of its fields', async () => {
    await (await shared.open()).seal([field()]);
    await expect(openForReading('minutes.example/another')).rejects.toThrow(/belongs to the minute book/);
    await server().asAdmin(`DELETE FROM ${looking.keysSchema}.wrapping`);
    await expect(openForReading()).rejects.toThrow(/holds sealed words, and no keys for them/);
  });
});
