import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deltaOf, deltaText, parseDelta, withDelta } from './row-delta.js';

const told = (before: object, after: object) => parseDelta(deltaText(deltaOf(before, after, 1)));

describe('what changed in a row', () => {
  test('is what was made new, what lists gained at their end, and what is gone', () => {
    const line = { words: 'raised' };
    const before = { id: 'a', owner: 'Jo', due: '2026-03-14', log: [line], tags: ['x'] };
    const after = { id: 'a', owner: 'Sam', log: [line, { words: 'reported' }], tags: ['y', 'x'], done: true };
    expect(told(before, after)).toEqual({
      depth: 1,
      set: { owner: 'Sam', tags: ['y', 'x'], done: true },
      more: { log: [{ words: 'reported' }] },
      gone: ['due'],
    });
  });

  test('of a list that was empty, or lost something, is the whole list', () => {
    expect(told({ log: [] }, { log: [1] })).toMatchObject({ set: { log: [1] }, more: {} });
    expect(told({ log: [1, 2] }, { log: [1] })).toMatchObject({ set: { log: [1] }, more: {} });
    expect(told({ log: 'a' }, { log: ['a'] })).toMatchObject({ set: { log: ['a'] } });
  });

  test('makes the later row of the earlier one, whatever they are', () => {
    const value = fc.oneof(fc.jsonValue(), fc.array(fc.integer(), { maxLength: 4 }), fc.constant(undefined));
    const row = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), value);
    fc.assert(
      fc.property(row, row, fc.boolean(), (before, other, grow) => {
        const after = grow
          ? Object.fromEntries(
              Object.entries({ ...before, ...other }).map(([name, one]) => [
                name,
                Array.isArray(one) ? [...(one as unknown[]), 1] : one,
              ]),
            )
          : other;
        const [was, is] = [before, after].map((one) => JSON.parse(JSON.stringify(one)) as object);
        const delta = told(before, after);
        expect(delta && was && withDelta(was, delta)).toEqual(is);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is told from a whole row by its text', () => {
    expect(parseDelta('{"a":1}')).toBeUndefined();
  });
});
