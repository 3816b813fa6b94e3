import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseSeedFile, readSeedFile } from './read-seed-file.js';
import { seedFiles } from './seed-files.js';
import { recordsOf } from './seed-records.js';

const path = seedFiles[0] ?? '';
const text = readFileSync(path, 'utf8');
const change = (from: string | RegExp, to: string) => () => {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return parseSeedFile('bad.yaml', changed);
};

/** The agenda and the roll come before what happens in the room. */
const rank = (kind: string) => (kind === 'agenda-item' ? 0 : kind === 'attendance' ? 1 : 2);

describe('a seed file', () => {
  it.each(seedFiles)('%s is valid', (file) => {
    expect(readSeedFile(file).records.length).toBeGreaterThan(0);
  });

  it('refuses an unknown field of the file', () => {
    expect(change('source:', 'extra: 1\nsource:')).toThrow('bad.yaml: the file has an unknown field "extra"');
  });

  it('refuses an unknown field of a record', () => {
    expect(change('disposition: noted', 'disposition: noted\n    mood: calm')).toThrow(
      /^bad\.yaml: records\[51\] has an unknown field "mood"$/,
    );
  });

  it('refuses an unknown kind of record', () => {
    expect(change('kind: resolution', 'kind: revolution')).toThrow(/^bad\.yaml: records\[50\]/);
  });

  it('refuses a value outside its list', () => {
    expect(change('disposition: noted', 'disposition: hoped')).toThrow(
      'bad.yaml: records[51].disposition must be one of ["resolved","noted"',
    );
  });

  it('refuses a span that ends before it starts', () => {
    expect(change('{ start: 4565,', '{ start: 9999,')).toThrow(/^bad\.yaml: records\[\d+\]\.span starts at 9999/);
  });

  it('refuses a span outside the text', () => {
    expect(change(/end: 8390 \}/, 'end: 8414 }')).toThrow(/span ends after the text's 8413 characters$/);
  });

  it('refuses a person who is not in the file', () => {
    expect(change('speaker: w-whyte', 'speaker: w-black')).toThrow(
      'bad.yaml: records[7].speaker names an unknown person "w-black"',
    );
  });

  it('refuses an owner who is not in the file', () => {
    expect(change('owners: [{ person: t-vouyioukas }]', 'owners: [{ person: nobody }]')).toThrow(
      /owners\[0\]\.person names an unknown person "nobody"$/,
    );
  });

  it('refuses an id used twice', () => {
    expect(change('id: 000-S02', 'id: 000-S01')).toThrow(/^bad\.yaml: records\[9\]\.id repeats 000-S01$/);
  });

  it('refuses an answer to nothing', () => {
    expect(change('question: 000-Q03', 'question: 000-Q33')).toThrow('names an unknown question "000-Q33"');
  });

  it('refuses an item that is not on the agenda', () => {
    expect(change("item: '10'", "item: '11'")).toThrow('names an unknown agenda item "11"');
  });

  it('refuses doubt without a reason, and a reason without doubt', () => {
    expect(change(/confidence: inferred\n *why: .*\n/, 'confidence: inferred\n')).toThrow("'why'");
    expect(change('confidence: stated', 'confidence: stated\n  why: because')).toThrow(
      'gives a "why" although it is stated',
    );
  });

  it('refuses what is not YAML', () => {
    expect(() => parseSeedFile('bad.yaml', 'a: [')).toThrow('bad.yaml: the file is not YAML');
  });

  it('keeps the order of the room: agenda, roll, then as read', () => {
    for (const file of seedFiles.map(readSeedFile)) {
      const ranks = file.records.map((record) => rank(record.kind));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      const starts = file.records.filter((record) => rank(record.kind) > 1).map((record) => record.span.start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  });

  it('opens each item once, concludes each once', () => {
    for (const file of seedFiles.map(readSeedFile)) {
      const numbers = recordsOf(file, 'agenda-item').map((item) => item.number);
      expect(recordsOf(file, 'item-opened').map((opened) => opened.item)).toEqual(numbers);
      expect(recordsOf(file, 'item-concluded').map((concluded) => concluded.item)).toEqual(numbers);
    }
  });
});
