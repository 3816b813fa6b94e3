import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatPosition, isKnown, logPositionOf, parsePosition } from './position.js';

const number = fc.bigInt({ min: 1n, max: 2n ** 63n - 1n });
/** A place of a self-committed record, or of one that a later record commits. */
const place = fc
  .tuple(number, number, fc.boolean())
  .map(([one, other, self]) =>
    self
      ? { commit: one, prepare: one }
      : one < other
        ? { commit: other, prepare: one }
        : { commit: one, prepare: other },
  );
const shown = ({ commit, prepare }: { commit: bigint; prepare: bigint }) => `${commit}/${prepare}`;

describe('a position on KurrentDB', () => {
  it('is the place it was made of', () => {
    fc.assert(fc.property(place, (one) => expect(shown(logPositionOf(formatPosition(one)))).toBe(shown(one))));
  });

  it('sorts as text as the log does: by what was committed first, then by what was written first', () => {
    const near = fc.bigInt({ min: 1n, max: 5n });
    const close = fc
      .tuple(near, near)
      .map(([commit, prepare]) => ({ commit, prepare: prepare < commit ? prepare : commit }));
    const before = (a: { commit: bigint; prepare: bigint }, b: { commit: bigint; prepare: bigint }) =>
      a.commit === b.commit ? a.prepare < b.prepare : a.commit < b.commit;
    fc.assert(
      fc.property(fc.oneof(place, close), fc.oneof(place, close), (a, b) => {
        // At one place of the log there is either a record that commits itself or one that commits others.
        fc.pre(a.commit !== b.commit || (a.commit !== a.prepare && b.commit !== b.prepare));
        expect(formatPosition(a) < formatPosition(b)).toBe(before(a, b));
      }),
    );
  });

  it('is understood as a person types it, short or in full', () => {
    expect(parsePosition('42')).toBe('00000000000000000042');
    expect(parsePosition('00000000000000000042')).toBe('00000000000000000042');
    expect(parsePosition('00000000000000000042.00000000000000000041')).toBe(
      '00000000000000000042.00000000000000000041',
    );
    expect(parsePosition('9223372036854775807')).toBe('09223372036854775807');
  });

  it.each([
    '0',
    '9223372036854775808',
    '000000000000000000042',
    '42.41',
    '00000000000000000042.00000000000000000042',
    '00000000000000000042.',
    '4 2',
    '42\n',
  ])('is not what can be no place in a log: %j', (text) => expect(parsePosition(text)).toBeNull());

  it.each(['42', '00000000000000000000', '', 'x0000000000000000042'])(
    'that was never given out is refused: %j',
    (text) =>
      expect(() => logPositionOf(text)).toThrow(
        new RangeError(`${JSON.stringify(text)} is no position of this ledger.`),
      ),
  );

  it('is not known where a server leaves it out, or gives the greatest number there is', () => {
    const none = 2n ** 64n - 1n;
    expect(isKnown(undefined)).toBe(false);
    expect(isKnown({ commit: none, prepare: none })).toBe(false);
    expect(isKnown({ commit: 7n, prepare: 7n })).toBe(true);
  });
});
