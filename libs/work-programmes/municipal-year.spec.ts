import { describe, expect, it } from '@jest/globals';
import { isMunicipalYear, municipalYearOf } from './municipal-year.js';

describe('A municipal year', () => {
  it.each([
    ['2024-04-30', '2023-2024'],
    ['2024-05-01', '2024-2025'],
    ['2024-06-13', '2024-2025'],
    ['2024-12-31', '2024-2025'],
    ['2025-01-01', '2024-2025'],
  ])('holds %s in %s', (date, year) => expect(municipalYearOf(date)).toBe(year));

  it('is two years that follow each other', () => {
    expect(isMunicipalYear('2024-2025')).toBe(true);
    for (const text of ['2024-2026', '2024-2024', '2025-2024', '2024/2025', 'x2024-2025', '2024-2025x'])
      expect(isMunicipalYear(text)).toBe(false);
  });
});
