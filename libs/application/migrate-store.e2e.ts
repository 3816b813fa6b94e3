import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordSeeds } from '../../seeds/record-seeds.js';
import { projectFile, temporaryFolder } from '../../test/support/project.js';
import { minuteBook } from './minute-book.js';
import { migrateStore, type KeyedPlace } from './migrate-store.js';
import { keyPlacesOf } from './settings.js';
import { IN_FILES } from './store-setting.js';
import { openBook } from './testing/open-book.js';

describe('Copying a ledger from one directory to another', () => {
  const folder = temporaryFolder('copied');
  const here = join(folder.path, 'here');
  const place = (data: string): KeyedPlace => ({ data, store: IN_FILES, keys: keyPlacesOf(data, {}) });
  const at = (name: string) => place(join(folder.path, name));

  beforeAll(async () => {
    const book = await openBook(minuteBook, { data: here });
    await recordSeeds(book.dispatcher, () => book.upkeep.bringUpToDate());
    await book.close();
  }, 60_000);
  afterAll(() => folder.dispose());

  it('leaves no words behind that somebody seals meanwhile', async () => {
    const { data: source } = at('used');
    cpSync(here, source, { recursive: true });
    const question = { topic: 'Bridges', parts: ['Why?'], asker: { label: 'Zéphyrine Quagmirequill', public: true } };
    const tell = ['tell', 'SubmitQuestion', '--body', JSON.stringify(question), '--data', source];
    let told = false;
    const onProgress = (doing: string) => {
      if (told || doing !== 'Entries') return;
      told = true;
      execFileSync(process.execPath, [projectFile('dist/apps/cli/main.js'), ...tell], {
        env: { ...process.env, NODE_OPTIONS: '' },
      });
    };
    const { kept } = await migrateStore({ from: place(source), to: at('late'), onProgress });
    const again = await migrateStore({ from: place(source), to: at('late') });
    expect(again.entries).toEqual({ present: again.from.size, copied: 0 });
    expect(kept).toEqual(again.kept);
  });

  it('is refused onto itself', async () => {
    await expect(migrateStore({ from: place(here), to: place(here) })).rejects.toThrow(
      'What is private would be copied onto itself.',
    );
  });

  it('is refused into the directory of a server of a cluster', async () => {
    const to = at('views');
    cpSync(here, to.data, { recursive: true, filter: (name) => name === here });
    writeFileSync(join(to.data, 'views-of'), 'north\n');
    await expect(migrateStore({ from: place(here), to })).rejects.toThrow('belongs to the ledger north on a cluster.');
  });
});
