import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { londonDate, londonTime } from './london-time.js';

describe('London time as text that sorts', () => {
  it('writes the hour that comes twice apart, the second after the first', () => {
    expect(londonTime('2024-10-26T23:59:59.999Z')).toBe('2024-10-27T00:59:59.999');
    expect(londonTime('2024-10-27T00:30:00.000Z')).toBe('2024-10-27T01:30:00.000');
    expect(londonTime('2024-10-27T01:00:00.000Z')).toBe('2024-10-27T01b00:00.000');
    expect(londonTime('2024-10-27T01:59:59.999Z')).toBe('2024-10-27T01b59:59.999');
    expect(londonTime('2024-10-27T02:00:00.000Z')).toBe('2024-10-27T02:00:00.000');
    expect(londonDate('2024-10-27T01:10:00.000Z')).toBe('2024-10-27');
  });

  it('skips the hour that does not come in spring', () => {
    expect(londonTime('2024-03-31T00:59:59.999Z')).toBe('2024-03-31T00:59:59.999');
    expect(londonTime('2024-03-31T01:00:00.000Z')).toBe('2024-03-31T02:00:00.000');
  });

  it('never puts a later instant before an earlier one', () => {
    const around = fc
      .constantFrom('2024-10-27T01:00:00.000Z', '2024-03-31T01:00:00.000Z', '2024-06-13T00:00:00.000Z')
      .chain((change) =>
        fc
          .integer({ min: -8, max: 8 })
          .map((quarters) => new Date(Date.parse(change) + quarters * 900_000).toISOString()),
      );
    fc.assert(
      fc.property(around, around, (one, other) => one < other === londonTime(one) < londonTime(other)),
      { numRuns: 500 },
    );
  });
});
