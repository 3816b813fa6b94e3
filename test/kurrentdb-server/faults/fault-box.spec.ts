import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Fault } from '../types.js';
import { type Befallen, FaultBox } from './fault-box.js';

const calls = fc.array(fc.constantFrom<Befallen>('append', 'read', 'subscribe'), { maxLength: 60 });

const kinds: readonly Fault[] = [
  { on: 'append', do: 'drop' },
  { on: 'any', do: 'slow', ms: 1 },
  { on: 'subscribe', do: 'duplicate' },
];

it('what befalls which call depends on the seed and the calls alone', () => {
  const befalling = (seed: number, made: readonly Befallen[]) => {
    const box = new FaultBox();
    box.randomly(0.5, seed, kinds);
    return made.map((call) => box.take(call));
  };
  fc.assert(
    fc.property(fc.integer(), calls, (seed, made) => {
      const mishaps = befalling(seed, made);
      expect(befalling(seed, made)).toEqual(mishaps);
      for (const [index, mishap] of mishaps.entries()) {
        if (mishap?.do === 'drop') expect(made[index]).toBe('append');
        if (mishap?.do === 'duplicate') expect(made[index]).toBe('subscribe');
        if (made[index] === 'append' && mishap !== undefined) expect(mishap.after).toBe(0);
      }
    }),
  );
});

it.each([0, 0.25, 1])('about %d of the calls are befallen', (rate) => {
  const box = new FaultBox();
  box.randomly(rate, 1, [{ on: 'append', do: 'drop' }]);
  const befallen = Array.from({ length: 4_000 }, () => box.take('append')).filter((mishap) => mishap !== undefined);
  expect(Math.abs(befallen.length / 4_000 - rate)).toBeLessThan(0.04);
});

it('what was asked for comes first, so often as it was asked', () => {
  const box = new FaultBox();
  box.randomly(1, 1, [{ on: 'append', do: 'unavailable' }]);
  box.next({ on: 'append', do: 'hang', times: 2, ms: 5 });
  expect([1, 2, 3].map(() => box.take('append')?.do)).toEqual(['hang', 'hang', 'unavailable']);
});
