import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Tenure, certainlyRuns, mostAtOnce, overlap } from './tenure.js';

const date = fc.integer({ min: 1, max: 28 }).map((day) => `2024-05-${String(day).padStart(2, '0')}`);
const known = fc.tuple(date, fc.option(date)).map(([a, b]): Tenure => {
  if (b === null) return { from: a, until: null };
  return a <= b ? { from: a, until: b } : { from: b, until: a };
});
const tenure = fc.oneof(
  known,
  known.map(({ until }) => ({ from: null, until })),
);
const days = [
  ...Array.from({ length: 28 }, (_, index) => `2024-05-${String(index + 1).padStart(2, '0')}`),
  '2999-01-01',
];
const runs = ({ from, until }: Tenure, day: string) => (from ?? '') <= day && (until === null || day <= until);

describe('Terms that share a day', () => {
  it('are found exactly when all days are stated', () => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        expect(overlap(a, b)).toBe(days.some((day) => runs(a, day) && runs(b, day)));
      }),
    );
  });

  it('are the same whichever is asked first', () => {
    fc.assert(fc.property(tenure, tenure, (a, b) => expect(overlap(a, b)).toBe(overlap(b, a))));
  });

  it('are never claimed nor denied where a first day that is not stated could decide', () => {
    fc.assert(
      fc.property(tenure, tenure, date, (a, b, day) => {
        const claimed = overlap(a, b);
        const withDay = overlap({ ...a, from: a.from ?? (a.until !== null && a.until < day ? a.until : day) }, b);
        if (claimed !== null) expect(withDay).toBe(claimed);
      }),
    );
  });

  it('cannot be told when the longer term has no first day', () => {
    expect(overlap({ from: null, until: null }, { from: '2024-05-01', until: '2024-05-02' })).toBeNull();
    expect(overlap({ from: null, until: null }, { from: null, until: null })).toBe(true);
    expect(overlap({ from: null, until: '2024-05-01' }, { from: '2024-05-02', until: null })).toBe(false);
    expect(overlap({ from: null, until: '2024-05-02' }, { from: '2024-05-02', until: null })).toBe(true);
  });
});

describe('The most terms at once', () => {
  it('is the most on any one day when all days are stated', () => {
    fc.assert(
      fc.property(known, fc.array(known, { maxLength: 6 }), (own, others) => {
        const counts = days.filter((day) => runs(own, day)).map((day) => others.filter((o) => runs(o, day)).length);
        expect(mostAtOnce(own, others)).toBe(Math.max(...counts));
      }),
    );
  });

  it('counts only what is certain', () => {
    const unknown = { from: null, until: '2024-05-10' };
    expect(mostAtOnce({ from: '2024-05-01', until: '2024-05-09' }, [unknown])).toBe(0);
    expect(mostAtOnce({ from: '2024-05-01', until: '2024-05-10' }, [unknown])).toBe(1);
    expect(certainlyRuns(unknown, '2024-05-09')).toBe(false);
    expect(certainlyRuns({ from: '2024-05-09', until: null }, '2024-05-09')).toBe(true);
    expect(certainlyRuns({ from: '2024-05-09', until: null }, '2024-05-08')).toBe(false);
    expect(certainlyRuns({ from: '2024-05-09', until: '2024-05-10' }, '2024-05-11')).toBe(false);
  });
});
