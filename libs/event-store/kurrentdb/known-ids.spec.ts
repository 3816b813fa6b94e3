import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KnownIds } from './known-ids.js';

describe('the ids known of a stream', () => {
  it('are those without a gap from its beginning', () => {
    const ids = new KnownIds();
    ids.note('a', 1, 'second');
    expect(ids.knownOf('a')).toBe(0);
    ids.note('a', 0, 'first');
    ids.note('a', 2, 'third');
    ids.note('a', 1, 'second');
    expect(ids.knownOf('a')).toBe(2);
    expect(['first', 'second', 'third'].map((id) => ids.revisionOf('a', id))).toEqual([0, 1, null]);
    expect(ids.revisionOf('b', 'first')).toBeNull();
  });

  it('are never wrong, and of all but the stream used last no more than asked for', () => {
    const notes = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(6)), { maxLength: 60 });
    fc.assert(
      fc.property(notes, fc.integer({ min: 1, max: 8 }), (all, most) => {
        const ids = new KnownIds(most);
        for (const [stream, revision] of all) ids.note(stream, revision, `${stream}-${revision}`);
        const known = ['a', 'b', 'c'].map((stream) => ids.knownOf(stream));
        for (const [index, stream] of ['a', 'b', 'c'].entries())
          for (let revision = 0; revision < 7; revision += 1)
            expect(ids.revisionOf(stream, `${stream}-${revision}`)).toBe(revision < known[index]! ? revision : null);
        const total = known.reduce((sum, count) => sum + count);
        expect(total <= most || known.filter((count) => count > 0).length === 1).toBe(true);
      }),
    );
  });

  it('of the stream used least recently are forgotten first', () => {
    const ids = new KnownIds(2);
    ids.note('a', 0, 'x');
    ids.note('b', 0, 'y');
    expect(ids.knownOf('a')).toBe(1);
    ids.note('c', 0, 'z');
    expect(['a', 'b', 'c'].map((stream) => ids.knownOf(stream))).toEqual([1, 0, 1]);
  });
});
