import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportLog, writeTiles } from '#lib/ledger-seal/index.js';
import { SealedBook } from '#lib/ledger-seal/testing/sealed-book.js';
import { cosign, COSIGNATURE, generateSigner, parseNote, vkeyOf } from '#lib/transparency-log/index.js';
import { temporaryFolder } from '../support/project.js';
import { python } from './verifiers.js';

const HOUR = 3_600_000;

if (python.missing !== null) process.stderr.write(`${python.missing}\n`);
const rule = python.missing === null ? it : it.skip;
const why = python.missing === null ? '' : ` (skipped: ${python.missing})`;

describe('What witnesses saw, told to a third party with Python', () => {
  const folder = temporaryFolder('third-party-cosignatures');
  const file = (of: string) => join(folder.path, of);
  const witness = generateSigner('witness.example/county', COSIGNATURE);
  const absent = generateSigner('witness.example/absent', COSIGNATURE);
  let key: string[];
  let namesake: ReturnType<typeof generateSigner>;
  beforeAll(async () => {
    const book = await SealedBook.make();
    await book.record(3);
    const first = await book.seals.seal();
    await book.record(1);
    // The witness was away: it saw the seal of three entries an hour after the fourth was recorded.
    const line = cosign(parseNote(first.note).text, witness, Math.floor((book.now + HOUR) / 1_000)).trim();
    await book.seals.attachCosignatures(first.size, [line]);
    book.now += 2 * HOUR;
    await book.record(1);
    const last = await book.seals.seal();
    namesake = generateSigner(first.note.split('\n', 1)[0]!, COSIGNATURE);
    const { text } = parseNote(last.note);
    await writeFile(file('checkpoint'), last.note);
    await writeFile(file('namesake'), `${text}\n${cosign(text, namesake, 7)}`);
    await writeFile(file('export.jsonl'), exportLog(book.seals));
    await writeTiles(book.seals, file('tiles'));
    key = ['--key', book.seals.vkey()];
    await book.dispose();
  });
  afterAll(() => folder.dispose());

  rule(`an entry recorded before a witness saw the seal before it is told, and not refused${why}`, async () => {
    const said = await python.ask('export', ...key, '--witness', vkeyOf(witness), file('export.jsonl'));
    expect(said).toMatchObject({ code: 0 });
    expect(said.words).toMatch(
      /Note: entry 4 says it was recorded at .*, before witness\.example\/county saw 3 entries/,
    );
  });

  rule(
    `a log that a witness asked for has not seen is refused: its cosignatures may have been taken out${why}`,
    async () => {
      const unseen = { code: 1, words: 'REFUSED: witness.example/absent has cosigned no checkpoint given here\n' };
      const asked = [...key, '--witness', vkeyOf(absent)];
      expect(await python.ask('export', ...asked, file('export.jsonl'))).toEqual(unseen);
      expect(await python.ask('tiles', ...asked, file('tiles'))).toEqual(unseen);
      expect(await python.ask('checkpoint', ...asked, file('checkpoint'))).toEqual(unseen);
    },
  );

  rule(`a witness that bears the log’s name does not sign in its place${why}`, async () => {
    const said = await python.ask('checkpoint', ...key, '--witness', vkeyOf(namesake), file('namesake'));
    expect(said).toEqual({ code: 1, words: expect.stringMatching(/^REFUSED: it is not signed by /) });
  });
});
