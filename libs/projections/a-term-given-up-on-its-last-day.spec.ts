import { describe, expect, it } from '@jest/globals';
import { endTerm, ranOn, term } from './term.js';

const fixed = term('2024-03-01', '2024-03-22', '2024-03-31');

describe('A fixed term given up', () => {
  it('ends at the moment told, when that is on its last day', () => {
    const given = endTerm(fixed, '2024-03-31T10:00:00.000', null);
    expect(ranOn(given, '2024-03-31T08:59:59.999Z')).toBe(true);
    expect(ranOn(given, '2024-03-31T09:00:00.000Z')).toBe(false);
    expect(ranOn(given, '2024-03-31')).toBe(false);
  });

  it('keeps its last day, when that had passed', () => {
    const given = endTerm(fixed, '2024-04-01T10:00:00.000', null);
    expect(given.until).toBe('2024-03-31');
    expect(ranOn(given, '2024-03-31')).toBe(true);
    expect(ranOn(given, '2024-04-01')).toBe(false);
  });

  it('ends with the day told, when no time of it is', () => {
    expect(ranOn(endTerm(fixed, '2024-03-31', null), '2024-03-31')).toBe(true);
    expect(ranOn(endTerm(fixed, '2024-03-30', null), '2024-03-31')).toBe(false);
  });
});
