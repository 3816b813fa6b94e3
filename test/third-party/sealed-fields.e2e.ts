import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportLog } from '#lib/ledger-seal/index.js';
import { noted } from '#lib/event-store/contract/noted.js';
import { SealedBook } from '#lib/ledger-seal/testing/sealed-book.js';
import { digestOf, disclosureOf, newSalt } from '#lib/sealing/index.js';
import { cosign, COSIGNATURE, generateSigner, parseNote, vkeyOf } from '#lib/transparency-log/index.js';
import { temporaryFolder } from '../support/project.js';
import { python } from './verifiers.js';

const disclosure = (pointer: string, value: string) => disclosureOf({ salt: newSalt(), pointer, value });
const name = disclosure('/data/asker/label', 'Jane Roe');
const elsewhere = disclosure('/data/topic', 'The crossing');
const erased = disclosure('/data/topic', 'Something to forget');

if (python.missing !== null) process.stderr.write(`${python.missing}\n`);
const rule = python.missing === null ? it : it.skip;
const why = python.missing === null ? '' : ` (skipped: ${python.missing})`;

describe('Sealed fields, told to a third party with Python', () => {
  const folder = temporaryFolder('third-party-fields');
  const file = (of: string) => join(folder.path, of);
  const witness = generateSigner('witness.example/county', COSIGNATURE);
  const late = generateSigner('witness.example/late', COSIGNATURE);
  let key: string[];
  let root: string;
  beforeAll(async () => {
    const book = await SealedBook.make();
    await book.append('question-1', [
      noted({ asker: { label: { _sd: digestOf(name) } }, topic: { _sd: digestOf(erased) } }),
      // The words of another field, put where they were not sealed.
      noted({ withheld: { _sd: digestOf(disclosure('/data/withheld', 'x')) }, words: { _sd: digestOf(elsewhere) } }),
      noted({ digests: [digestOf(erased)] }, { type: 'PersonalDataErased' }),
    ]);
    const seal = await book.seals.seal();
    const { text } = parseNote(seal.note);
    ({ root } = seal);
    const seconds = Math.floor(book.now / 1_000);
    await book.seals.attachCosignatures(seal.size, [
      cosign(text, witness, seconds).trim(),
      cosign(text, late, seconds - 301).trim(),
    ]);
    await writeFile(file('export.jsonl'), exportLog(book.seals));
    key = ['--key', book.seals.vkey()];
    await book.dispose();
  });
  afterAll(() => folder.dispose());

  /** Asks about the export, having the disclosures of these digests. */
  const told = async (disclosures: Record<string, string>, ...options: string[]) => {
    await writeFile(file('disclosures.json'), JSON.stringify(disclosures));
    const given = ['--fields', '--disclosures', file('disclosures.json')];
    return python.ask('export', ...key, ...given, ...options, file('export.jsonl'));
  };

  rule(`are withheld or erased without disclosures${why}`, async () => {
    const { code, words } = await told({});
    expect(code).toBe(0);
    expect(words).toContain('entry 1, /data/asker/label: withheld\n');
    expect(words).toContain('entry 1, /data/topic: erased by entry 3\n');
    expect(words).toContain('Sealed fields: 0 disclosed, 3 withheld, 1 erased\n');
  });

  rule(`are shown when disclosed, and not when erased${why}`, async () => {
    const { code, words } = await told({ [digestOf(name)]: name, [digestOf(erased)]: erased });
    expect(code).toBe(0);
    expect(words).toContain('entry 1, /data/asker/label: disclosed: "Jane Roe"\n');
    expect(words).toContain('entry 1, /data/topic: erased by entry 3, and you still hold its words\n');
    expect(words).not.toContain('forget');
  });

  rule.each([
    ['other words', { [digestOf(name)]: disclosure('/data/asker/label', 'John Doe') }, 'other words than were sealed'],
    ['words of another place', { [digestOf(elsewhere)]: elsewhere }, 'words that were sealed at /data/topic'],
    ['words of no entry', { [digestOf('x')]: 'x' }, 'no entry has the sealed field'],
  ])(`are refused with %s${why}`, async (_, disclosures, because) => {
    const { code, words } = await told(disclosures);
    expect({ code, words }).toEqual({ code: 1, words: expect.stringContaining(because) });
  });

  rule(`are told under a checkpoint that a witness saw${why}`, async () => {
    const { code, words } = await told({}, '--witness', vkeyOf(witness));
    expect({ code, words }).toEqual({ code: 0, words: expect.stringContaining('seen  witness.example/county at 21 ') });
  });

  rule(`are refused when an entry says it was recorded after a witness had seen it${why}`, async () => {
    const { code, words } = await told({}, '--witness', vkeyOf(late));
    expect({ code, words }).toEqual({ code: 1, words: expect.stringContaining('does not fit the time') });
  });

  rule(`are told under a seal as minutes print it, and refused under another${why}`, async () => {
    expect(await told({}, '--seal', '3', root)).toMatchObject({ code: 0 });
    for (const [size, other] of [
      ['2', root],
      ['4', root],
      ['3', `${'A'.repeat(43)}=`],
    ] as const)
      expect(await told({}, '--seal', size, other)).toEqual({ code: 1, words: expect.stringMatching(/^REFUSED: /) });
  });
});
