import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatPosition, parsePosition, rowOf } from './position.js';

const row = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

describe('a position', () => {
  it('is the row it was made of', () => {
    fc.assert(fc.property(row, (one) => expect(rowOf(formatPosition(one))).toBe(one)));
  });

  it('of a later row sorts after that of an earlier one', () => {
    fc.assert(
      fc.property(row, row, (one, other) => expect(formatPosition(one) < formatPosition(other)).toBe(one < other)),
    );
  });

  it('is understood as a person types it, short or in full', () => {
    expect(parsePosition('42')).toBe('0000000000000042');
    expect(parsePosition('0000000000000042')).toBe('0000000000000042');
    expect(parsePosition('9007199254740991')).toBe('9007199254740991');
  });

  it.each(['0', '0000000000000000', '9007199254740992', '00000000000000042', '4 2', '42\n'])(
    'is not what no row can have: %j',
    (text) => expect(parsePosition(text)).toBeNull(),
  );

  it.each(['42', '0000000000000000', '9999999999999999', '00000000000000042', 'x000000000000042', ''])(
    'that this ledger never gave out is refused: %j',
    (text) =>
      expect(() => rowOf(text)).toThrow(new RangeError(`${JSON.stringify(text)} is no position of this ledger.`)),
  );
});
