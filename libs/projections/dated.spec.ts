import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asLastTold, type Dated, inForceFrom, inForceOn } from './dated.js';

interface Facts {
  readonly status: string;
  readonly owner: string | null;
}
const raised: Dated<Facts> = { from: '2026-03-10', set: { status: 'open', owner: null } };

describe('the moment facts come into force', () => {
  test('is when the event happened: a day as it is, an instant as London local time', () => {
    const recordedAt = '2026-03-14T09:00:00.000Z';
    expect(inForceFrom({ effectiveAt: '2026-03-10', recordedAt })).toBe('2026-03-10');
    expect(inForceFrom({ effectiveAt: '2026-07-01T10:30:00.000Z', recordedAt })).toBe('2026-07-01T11:30:00.000');
  });

  test('is when it was recorded, where nothing else is stated', () => {
    expect(inForceFrom({ effectiveAt: null, recordedAt: '2026-03-14T09:00:00.000Z' })).toBe('2026-03-14T09:00:00.000');
  });
});

describe('facts as last told', () => {
  test('follow the order of telling, whatever came into force first', () => {
    const changes = [
      raised,
      { from: '2026-05-01', set: { status: 'done' } },
      { from: '2026-04-01', set: { status: 'late' } },
    ];
    expect(asLastTold(changes)).toEqual({ status: 'late', owner: null });
  });

  test('cannot be changed by who reads them', () => {
    expect(() => Object.assign(asLastTold([raised]), { status: 'done' })).toThrow(TypeError);
    expect(raised.set.status).toBe('open');
  });

  test('are those of the rows asked about, however they are asked about in turn', () => {
    const other = [{ ...raised, set: { status: 'other', owner: 'Jo' } }];
    const mine = [raised];
    expect([asLastTold(mine), asLastTold(other), asLastTold(mine)].map(({ status }) => status)).toEqual([
      'open',
      'other',
      'open',
    ]);
  });
});

describe('facts in force on a day', () => {
  const changes: Dated<Facts>[] = [
    raised,
    { from: '2026-05-01', set: { status: 'done' } },
    { from: '2026-04-01T14:00:00.000', set: { owner: 'Jo' } },
  ];

  test('are those at its end, in London', () => {
    expect(inForceOn(changes, '2026-03-31')).toEqual({ status: 'open', owner: null });
    expect(inForceOn(changes, '2026-04-01')).toEqual({ status: 'open', owner: 'Jo' });
    expect(inForceOn(changes, '2026-05-01')).toEqual({ status: 'done', owner: 'Jo' });
  });

  test('at an instant are those of that moment, in London local time', () => {
    expect(inForceOn(changes, '2026-04-01T12:59:59.999Z')?.owner).toBeNull();
    expect(inForceOn(changes, '2026-04-01T13:00:00.000Z')?.owner).toBe('Jo');
  });

  test('are none before the first of them, nor where there are none', () => {
    expect(inForceOn(changes, '2026-03-09')).toBeUndefined();
    expect(inForceOn(changes, '2026-03-10')).toEqual({ status: 'open', owner: null });
    expect(inForceOn([], '2026-03-10')).toBeUndefined();
  });

  test('told for the same moment take effect in the order of telling', () => {
    const same = [
      raised,
      { from: '2026-04-01', set: { status: 'first' } },
      { from: '2026-04-01', set: { status: 'second' } },
    ];
    expect(inForceOn(same, '2026-04-01')?.status).toBe('second');
  });

  test('are those that came into force last, in whatever order they were told', () => {
    const told: Dated<Facts>[] = [
      raised,
      { from: '2026-06-01', set: { status: 'done' } },
      { from: '2026-04-01', set: { status: 'late', owner: 'Jo' } },
      { from: '2026-05-01', set: { status: 'begun' } },
    ];
    expect(inForceOn(told, '2026-04-15')).toEqual({ status: 'late', owner: 'Jo' });
    expect(inForceOn(told, '2026-05-15')).toEqual({ status: 'begun', owner: 'Jo' });
    expect(inForceOn(told, '2026-06-15')).toEqual({ status: 'done', owner: 'Jo' });
  });

  test('dated before the thing came into being take effect with it, and never undo its beginning', () => {
    const early = [raised, { from: '2026-01-01', set: { owner: 'Jo' } }];
    expect(inForceOn(early, '2026-02-01')).toBeUndefined();
    expect(inForceOn(early, '2026-03-10')).toEqual({ status: 'open', owner: 'Jo' });
  });

  test('change only when something came into force in between', () => {
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    const iso = day.map((date) => date.toISOString().slice(0, 10));
    const change = fc.record({ from: iso, set: fc.record({ status: fc.string() }) });
    fc.assert(
      fc.property(fc.array(change), iso, iso, (later, one, other) => {
        const all = [{ ...raised, from: '2026-01-01' }, ...later];
        const [first, second] = [one, other].sort();
        if (!first || !second || later.some(({ from }) => from > first && from <= second)) return;
        expect(inForceOn(all, second)).toEqual(inForceOn(all, first));
      }),
    );
  });

  test('long after everything are those last in force, which is as last told when told in order', () => {
    const change = fc.record({ from: fc.nat(9).map((n) => `2026-04-0${n}`), set: fc.record({ status: fc.string() }) });
    fc.assert(
      fc.property(fc.array(change), (later) => {
        const told = [raised, ...later.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))];
        expect(inForceOn(told, '2030-01-01')).toEqual(asLastTold(told));
      }),
    );
  });
});
