import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { verifyLedger } from '#lib/ledger-seal/index.js';
import { ORIGIN, SealedBook } from '#lib/ledger-seal/testing/sealed-book.js';
import { BackupError, makeBackup, restoreBackup } from './index.js';

let folder: string;
let book: SealedBook;
/** The same book a seal later. */
let later: SealedBook;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  book = await SealedBook.make();
  writeFileSync(book.file('ledger-origin'), `${ORIGIN}\n`);
  await book.record(2);
  await book.seals.seal();
  await book.close();
  later = await book.copy();
  await later.open();
  await later.record(1);
  await later.seals.seal();
  await later.close();
});
afterEach(async () => {
  await Promise.all([book.dispose(), later.dispose()]);
  rmSync(folder, { recursive: true, force: true });
});

describe('A backup made while a seal is published', () => {
  it.each(['Copying checkpoints.db', 'Copying ledger.db', 'Packing'])(
    'can be restored: the copy of the checkpoint is among the seals that were copied (%s)',
    async (step) => {
      const file = join(folder, 'backup.tar.gz');
      const publish = () => {
        for (const name of ['ledger.db', 'checkpoints.db', 'checkpoint'])
          copyFileSync(later.file(name), book.file(name));
      };
      await makeBackup({
        data: book.data,
        file,
        origin: ORIGIN,
        madeAt: '2026-03-02T09:00:00.000Z',
        onStep: (what) => (what === step ? publish() : undefined),
      });
      const data = join(folder, 'restored');
      const verify = async (directory: string) => {
        const { findings } = await verifyLedger({ data: directory });
        if (findings[0] !== undefined) throw new BackupError(findings[0].sentence);
      };
      const { manifest } = await restoreBackup({ data, file, now: new Date(), verify });
      expect(manifest.files.map(({ name }) => name)).toContain('checkpoint');
    },
  );
});
