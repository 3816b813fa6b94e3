import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runsOf } from './runs-of.js';

const logs = fc
  .array(fc.record({ stream: fc.constantFrom('a', 'b', 'c'), size: fc.integer({ min: 1, max: 65_535 }) }), {
    maxLength: 60,
  })
  .map((entries) => {
    const next = new Map<string, number>();
    return entries.map(({ stream, size }, index) => {
      const revision = next.get(stream) ?? 0;
      next.set(stream, revision + 1);
      return { position: String(index), stream, revision, bytes: new Uint8Array(size) };
    });
  });

it('A log is cut into appends to one stream each, of half a mebibyte at most, and put together it is the log', () => {
  fc.assert(
    fc.property(logs, (log) => {
      const runs = runsOf(log);
      expect(runs.flat()).toEqual(log);
      for (const run of runs) {
        expect(new Set(run.map(({ stream }) => stream)).size).toBe(1);
        expect(run.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(524_288);
      }
      // No two neighbours could have been one: fewer appends, a quicker move.
      for (const [index, run] of runs.entries()) {
        const [last, first] = [runs[index - 1]?.at(-1), run[0]];
        const sizes = [...(runs[index - 1] ?? []), run[0]].reduce((sum, one) => sum + (one?.bytes.length ?? 0), 0);
        if (last?.stream === first?.stream) expect(sizes).toBeGreaterThan(524_288);
      }
    }),
    { numRuns: 100 },
  );
});
