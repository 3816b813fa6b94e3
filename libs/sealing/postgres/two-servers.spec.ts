import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { withPostgres } from '#lib/postgres/testing/index.js';
import { field, newId } from '../contract/fixture.js';
import { SubjectErased } from '../errors.js';
import { ORIGIN, SharedVault } from './testing/shared-vault.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

withPostgres('Several servers with one vault', (server) => {
  it('seal, rotate and erase at once and lose nothing that was answered', async () => {
    const shared = new SharedVault(server());
    const subject = newId();
    const sealElsewhere = async (): Promise<string[]> => {
      const hooks = here('../../event-store/testing/typescript-hooks.mjs');
      const job = [server().url, shared.ledger.ledger, shared.keys, ORIGIN, subject, newId(), '40'];
      const running = promisify(execFile)(
        process.execPath,
        ['--conditions=source', '--import', hooks, here('./testing/sealing-process.ts'), ...job],
        { env: { ...process.env, NODE_OPTIONS: '' } },
      );
      return JSON.parse((await running).stdout) as string[];
    };
    let busy = true;
    const elsewhere = Promise.all([sealElsewhere(), sealElsewhere()]).finally(() => (busy = false));
    const vault = await shared.open();
    let rounds = 0;
    while (busy) {
      const digests = await vault.seal([field()]);
      await vault.rotate();
      await vault.erase({ digests, event: newId() });
      rounds += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const digests = (await elsewhere).flat();
    const states = await vault.reveal(digests);
    expect(new Set(digests).size).toBe(80);
    for (const state of states.values()) expect(state).toMatchObject({ state: 'disclosed', subject });
    expect(await vault.status()).toMatchObject({ subjects: { person: 1 }, fields: 80, erased: rounds });
    await shared.dispose();
  });

  it('open a vault that there is not yet, all at once, with one wrapping key', async () => {
    const shared = new SharedVault(server());
    const vaults = await Promise.all(Array.from({ length: 6 }, () => shared.open()));
    const digests = (await Promise.all(vaults.map((vault) => vault.seal([field()])))).flat();
    for (const vault of vaults)
      for (const state of (await vault.reveal(digests)).values()) expect(state).toMatchObject({ state: 'disclosed' });
    expect(shared.wrappingKeys()).toEqual(['wrapping-key.1']);
    await shared.dispose();
  });

  it('give one digest to the same word at the same place, told to several of them at once', async () => {
    const shared = new SharedVault(server());
    const vaults = await Promise.all([shared.open(), shared.open(), shared.open()]);
    const subject = newId();
    await vaults[0].open('person', [subject]);
    for (let round = 0; round < 10; round += 1) {
      const one = field({ subject });
      const digests = await Promise.all(vaults.map((vault) => vault.seal([one])));
      expect(new Set(digests.flat()).size).toBe(1);
    }
    await shared.dispose();
  });

  it('seal nothing that an erasure at the same time would leave behind', async () => {
    const shared = new SharedVault(server());
    const [sealing, erasing] = await Promise.all([shared.open(), shared.open()]);
    for (let round = 0; round < 15; round += 1) {
      const [subject, event] = [newId(), newId()];
      if (round % 2 === 0) await sealing.open('person', [subject]);
      const attempts = Array.from({ length: 4 }, async () =>
        sealing.seal([field({ subject })]).catch((error: unknown) => {
          if (error instanceof SubjectErased) return [];
          throw error;
        }),
      );
      const erased = erasing.erase({ subjects: [subject], digests: [], event });
      const digests = (await Promise.all(attempts)).flat();
      expect(new Set(await erased)).toEqual(new Set(digests));
      for (const state of (await sealing.reveal(digests)).values()) expect(state).toEqual({ state: 'erased', event });
      await expect(sealing.seal([field({ subject })])).rejects.toThrow(SubjectErased);
    }
    expect(await sealing.status()).toMatchObject({ subjects: { person: 0 }, fields: 0 });
    await shared.dispose();
  });
});
