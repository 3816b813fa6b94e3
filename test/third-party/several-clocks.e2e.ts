import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { encodeEvent } from '#lib/event-store/canonical-bytes.js';
import { noted } from '#lib/event-store/contract/noted.js';
import { openCopyableLedger } from '#lib/event-store/sqlite/copyable-ledger.js';
import { exportLog } from '#lib/ledger-seal/index.js';
import { SealedBook } from '#lib/ledger-seal/testing/sealed-book.js';
import { temporaryFolder } from '../support/project.js';
import { python } from './verifiers.js';

if (python.missing !== null) process.stderr.write(`${python.missing}\n`);
const rule = python.missing === null ? it : it.skip;

describe('A ledger that several servers recorded, told to a third party with Python', () => {
  const folder = temporaryFolder('several-clocks');
  afterAll(() => folder.dispose());

  /** What Python says of an export whose third entry is so many milliseconds behind the second. */
  async function said(behind: number) {
    const book = await SealedBook.make();
    const now = book.now;
    await book.close();
    const log = openCopyableLedger({ file: book.file('ledger.db') });
    const entries = [0, 0, behind].map((ms, revision) => {
      const recordedAt = new Date(now - ms).toISOString();
      const bytes = encodeEvent({ ...noted(), stream: 'note-1', revision, recordedAt });
      return { position: '1', stream: 'note-1', revision, bytes };
    });
    await log.copyIn(entries);
    await log.close();
    await book.open();
    await book.seals.seal();
    const file = join(folder.path, `${behind}.jsonl`);
    await writeFile(file, exportLog(book.seals));
    const answer = await python.ask('export', '--key', book.seals.vkey(), file);
    await book.dispose();
    return answer;
  }

  rule('holds when their clocks differed by five minutes', async () =>
    expect(await said(300_000)).toMatchObject({ code: 0 }),
  );

  rule('is refused when an entry lies further back', async () => {
    const { code, words } = await said(300_001);
    expect(code).toBe(1);
    expect(words).toContain('entry 3 says it was recorded before an entry before it');
  });
});
