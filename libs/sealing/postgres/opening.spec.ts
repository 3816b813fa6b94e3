import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { withPostgres } from '#lib/postgres/testing/index.js';
import { field } from '../contract/fixture.js';
import { openPostgresVault } from './index.js';
import { SharedVault } from './testing/shared-vault.js';

withPostgres('Opening a vault in PostgreSQL', (server) => {
  it('is refused to another minute book', async () => {
    const shared = new SharedVault(server());
    await shared.open();
    const opening = openPostgresVault({
      postgres: await shared.ledger.open(),
      origin: 'minutes.example/another',
      keys: shared.keys,
    });
    await expect(opening).rejects.toThrow(/belongs to the minute book minutes\.example\/a-council, not to/);
    await shared.dispose();
  });

  it('makes no new keys where another’s wrapping key lies', async () => {
    const shared = new SharedVault(server());
    writeFileSync(shared.wrappingKey(3), Buffer.alloc(32, 1));
    await expect(shared.open()).rejects.toThrow(/holds a wrapping key already.*wrapping-key\.3/);
    rmSync(shared.wrappingKey(3));
    await shared.open();
    await shared.dispose();
  });

  it('needs the folder of the wrapping keys, and says which', async () => {
    const shared = new SharedVault(server());
    const postgres = await shared.ledger.open();
    const keys = join(shared.keys, 'not', 'there');
    const open = async () => openPostgresVault({ postgres, origin: 'minutes.example/a-council', keys });
    await expect(open()).rejects.toThrow(StoreUnavailable);
    await expect(open()).rejects.toThrow(/folder of wrapping keys .*not\/there cannot be opened/);
    mkdirSync(keys, { recursive: true });
    expect(await (await open()).status()).toMatchObject({ epoch: 1 });
    await shared.dispose();
  });

  it('keeps ledgers in one database apart', async () => {
    const [one, other] = [new SharedVault(server()), new SharedVault(server())];
    const [ours, theirs] = await Promise.all([one.open(), other.open()]);
    const digests = await ours.seal([field()]);
    expect([...(await theirs.reveal(digests)).values()]).toEqual([{ state: 'missing' }]);
    await one.dispose();
    await other.dispose();
  });
});
