import { describe, expect, it } from '@jest/globals';
import { dayAfter, endTerm, hasBegun, ranOn, term } from './term.js';

const TOLD = '2026-01-05T10:00:00.000';

describe('A term in a post or a seat', () => {
  it('runs from its first day, or from when it was told where that is not stated', () => {
    const stated = term(TOLD, '2024-05-15');
    expect([ranOn(stated, '2024-05-14'), ranOn(stated, '2024-05-15')]).toEqual([false, true]);
    const told = term(TOLD, null);
    expect([ranOn(told, '2026-01-04'), ranOn(told, '2026-01-05')]).toEqual([false, true]);
    expect([ranOn(told, '2026-01-05T09:59:59.999Z'), ranOn(told, '2026-01-05T10:00:00.000Z')]).toEqual([false, true]);
    expect([hasBegun(told, '2026-01-04'), hasBegun(told, '2026-01-05')]).toEqual([false, true]);
  });

  it('includes its last day', () => {
    const fixed = term(TOLD, '2024-05-15', '2025-05-14');
    expect([ranOn(fixed, '2025-05-14'), ranOn(fixed, '2025-05-15')]).toEqual([true, false]);
    expect([ranOn(fixed, '2025-05-14T22:59:59.999Z'), ranOn(fixed, '2025-05-14T23:00:00.000Z')]).toEqual([true, false]);
  });

  it('ends on the day stated, whatever was fixed before', () => {
    const ended = endTerm(term('2024-05-15', null, '2028-05-14'), '2025-03-02', '2025-03-01');
    expect(ended).toEqual({ begun: '2024-05-15', from: null, until: '2025-03-01', ended: '2025-03-02' });
    expect([ranOn(ended, '2025-03-01'), ranOn(ended, '2025-03-02')]).toEqual([true, false]);
  });

  it('ends when the telling says, where no day is stated', () => {
    const byDay = endTerm(term('2024-05-15', null), '2025-03-02', null);
    expect([ranOn(byDay, '2025-03-02'), ranOn(byDay, '2025-03-03')]).toEqual([true, false]);
    const byInstant = endTerm(term('2024-05-15', null), TOLD, null);
    expect([ranOn(byInstant, '2026-01-04'), ranOn(byInstant, '2026-01-05')]).toEqual([true, false]);
    expect(ranOn(byInstant, '2026-01-05T09:59:59.999Z')).toBe(true);
    expect(ranOn(byInstant, '2026-01-05T10:00:00.000Z')).toBe(false);
  });

  it('keeps a fixed last day that came before the end was told', () => {
    const over = endTerm(term('2024-05-15', null, '2025-05-14'), TOLD, null);
    expect(over.until).toBe('2025-05-14');
    const early = endTerm(term('2024-05-15', null, '2028-05-14'), TOLD, null);
    expect(early.until).toBeNull();
  });

  it('is followed by the next day, across months and years', () => {
    expect(dayAfter('2024-02-28')).toBe('2024-02-29');
    expect(dayAfter('2024-12-31')).toBe('2025-01-01');
  });
});
