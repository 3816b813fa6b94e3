import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { field, newId } from '../contract/fixture.js';
import { ORIGIN, VaultFolder } from './testing/vault-folder.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

it('Processes that make, seal, rotate and erase at once in one vault lose nothing that was answered', async () => {
  const folder = new VaultFolder();
  const subject = newId();
  const sealElsewhere = async (): Promise<string[]> => {
    const hooks = here('../../event-store/testing/typescript-hooks.mjs');
    const script = here('./testing/sealing-process.ts');
    const job = [folder.data, folder.keys, ORIGIN, subject, newId(), '60'];
    const options = { env: { ...process.env, NODE_OPTIONS: '' } };
    const run = promisify(execFile)(
      process.execPath,
      ['--conditions=source', '--import', hooks, script, ...job],
      options,
    );
    return JSON.parse((await run).stdout) as string[];
  };
  let busy = true;
  const elsewhere = Promise.all([sealElsewhere(), sealElsewhere()]).finally(() => (busy = false));
  const vault = await folder.open();
  let rounds = 0;
  while (busy) {
    const [digest] = await vault.seal([field()]);
    await vault.rotate();
    await vault.erase({ digests: [digest!], event: newId() });
    rounds += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const digests = (await elsewhere).flat();
  const states = await vault.reveal(digests);
  expect(new Set(digests).size).toBe(120);
  for (const state of states.values()) expect(state).toMatchObject({ state: 'disclosed', subject });
  expect(await vault.status()).toMatchObject({
    subjects: { person: 1 },
    fields: 120,
    erased: rounds,
    epoch: rounds + 1,
  });
  await vault.close();
  await folder.dispose();
});
