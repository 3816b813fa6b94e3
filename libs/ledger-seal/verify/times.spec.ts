import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeEvent } from '#lib/event-store/canonical-bytes.js';
import { noted } from '#lib/event-store/contract/noted.js';
import { RangeCheck } from './check-range.js';
import { Findings } from './finding.js';
import { LogFold } from './log-fold.js';
import { behindText } from './times.js';

const NOON = Date.parse('2026-11-21T12:00:00.000Z');
const at = (minutes: number) => new Date(NOON + minutes * 60_000).toISOString();

/** Findings about entries recorded at these minutes, read in ranges of these lengths. */
function found(minutes: readonly number[], skewMs: number, lengths: readonly number[]): Findings {
  const findings = new Findings();
  const expected = minutes.length;
  const fold = new LogFold({ findings, sizes: [], expected, tree: null, isRepeated: () => true, skewMs });
  for (let start = 0, turn = 0; start < minutes.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    const check = new RangeCheck(length, skewMs);
    for (const [index, minute] of minutes.slice(start, start + length).entries())
      check.take(
        Buffer.from(encodeEvent({ ...noted(), stream: 'note', revision: start + index, recordedAt: at(minute) })),
        null,
      );
    fold.take({ report: check.report(), positionOf: () => null, recordedAt: () => null });
    start += length;
  }
  return findings;
}

/** Entries further behind the latest before them than that, by the rule's own words. */
const behind = (minutes: readonly number[], skew: number) =>
  minutes.flatMap((minute, index) => (minute < Math.max(...minutes.slice(0, index)) - skew ? [index] : []));

describe('times along a log', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 30 });
  const lengths = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 });

  it.each([0, 5])('may step back by %i minutes and no further', (skew) =>
    fc.assert(
      fc.property(minutes, (list) => {
        const told = found(list, skew * 60_000, [list.length]).first(100);
        expect(told.map(({ leafIdx }) => leafIdx)).toEqual(behind(list, skew));
        expect(told.every(({ kind }) => kind === 'time')).toBe(true);
      }),
    ),
  );

  it.each([0, 5])('may step back by %i minutes wherever ranges end', (skew) =>
    fc.assert(
      fc.property(minutes, lengths, (list, ranges) => {
        const told = found(list, skew * 60_000, ranges).first(100);
        const wrong = behind(list, skew);
        expect(told.length > 0).toBe(wrong.length > 0);
        for (const { leafIdx } of told) expect(wrong).toContain(leafIdx);
      }),
    ),
  );

  it('are told with what they are behind', () => {
    expect(behindText(at(0), at(1), 0)).toBe(
      'says it was recorded at 2026-11-21T12:00:00.000Z, before the entry before it (2026-11-21T12:01:00.000Z).',
    );
    expect(behindText(at(0), at(6), 300_000)).toBe(
      'says it was recorded at 2026-11-21T12:00:00.000Z, more than 5 minutes before an entry before it (2026-11-21T12:06:00.000Z).',
    );
    expect(behindText(at(0), at(5), 300_000)).toBeNull();
  });
});
