import { describe, expect, it } from '@jest/globals';
import { readPhrase } from './read-phrase.js';
import { say } from './phrase.js';
import { because, day, minute, person, quote, short, who, whoAll } from './words.js';

const names = {
  person: (id: string | null) => (id === 'p' ? 'Julie Ward' : null),
  committee: () => null,
  authority: () => null,
};
const party = (words: Partial<Record<'person' | 'post' | 'label', string>>) => ({
  person: null,
  post: null,
  label: null,
  ...words,
});

describe('Words of a sentence', () => {
  it('are kept on one line and not too long', () => {
    expect(short(' one\n two ')).toBe('one two');
    expect(short('x'.repeat(120))).toHaveLength(120);
    expect(short('x'.repeat(121))).toBe(`${'x'.repeat(119)}…`);
    expect(quote('a plan')).toBe('“a plan”');
  });

  it('give days, reasons and minutes as a clerk writes them', () => {
    expect(day('2024-06-03')).toBe('3 June 2024');
    expect([because(null), because('late')]).toEqual(['', ': late']);
    expect([minute(null), minute('14')]).toEqual(['', ' (minute 14)']);
  });

  it('name people by their entry, their post, or the record’s words', () => {
    expect(who(party({ person: 'p', post: 'Chair' }))).toEqual([person('p')]);
    expect(who(party({ post: 'Chair', label: 'she' }))).toEqual(['Chair']);
    expect(who(party({ label: 'officers' }))).toEqual(['officers']);
    expect(who(null)).toEqual(['someone the record does not name']);
    expect(who(party({}))).toEqual(['someone the record does not name']);
  });

  it('list several people', () => {
    const read = (...labels: string[]) => readPhrase(whoAll(labels.map((label) => party({ label }))), names);
    expect(read()).toBe('Nobody named.');
    expect(read('a')).toBe('A.');
    expect(read('a', 'b')).toBe('A and b.');
    expect(read('a', 'b', 'c')).toBe('A, b and c.');
  });

  it('become a sentence: a capital first, a full stop last, names joined', () => {
    expect(readPhrase(say`${person('p')} came back`, names)).toBe('Julie Ward came back.');
    expect(readPhrase(say`${person('x')} came back`, names)).toBe('Name not stated came back.');
    expect(readPhrase(say`${{ committee: 'c' }} and ${{ authority: 'a' }}`, names)).toBe(
      'Name not stated and name not stated.',
    );
    expect(readPhrase(say`a point was noted: ${quote('go on')}`, names)).toBe('A point was noted: “go on”');
  });

  it('are kept small: neighbouring words together, mentions apart, nothing empty', () => {
    expect(say`${'A'} of ${3}${''}`).toEqual(['A of 3']);
    expect(say`${person('p')}${say` and ${person('q')}`}`).toEqual([person('p'), ' and ', person('q')]);
  });
});
