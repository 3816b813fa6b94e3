import { describe, expect, it } from '@jest/globals';
import { bankHolidays } from './bank-holidays.js';
import { calendarFor } from './calendars.js';
import { type Jurisdiction } from './clock.js';

const daysOff = (jurisdiction: Jurisdiction, year: number) => [...bankHolidays(jurisdiction, year).keys()].sort();

describe('Bank holidays', () => {
  it('of England in 2022 have the Jubilee, the funeral and the substitute for Christmas Day', () => {
    expect(daysOff('England', 2022)).toEqual([
      '2022-01-01',
      '2022-01-03',
      '2022-04-15',
      '2022-04-18',
      '2022-05-02',
      '2022-06-02',
      '2022-06-03',
      '2022-08-29',
      '2022-09-19',
      '2022-12-25',
      '2022-12-26',
      '2022-12-27',
    ]);
    expect(daysOff('Wales', 2022)).toEqual(daysOff('England', 2022));
  });

  it('of Scotland differ: 2 January, the first Monday of August, St Andrew’s Day, and no Easter Monday', () => {
    const days = daysOff('Scotland', 2024);
    expect(days).toEqual(expect.arrayContaining(['2024-01-02', '2024-03-29', '2024-08-05', '2024-12-02']));
    expect(days).not.toContain('2024-04-01');
    expect(days).not.toContain('2024-08-26');
  });

  it('of Northern Ireland have St Patrick’s Day and the Battle of the Boyne', () => {
    expect(daysOff('Northern Ireland', 2024)).toEqual(expect.arrayContaining(['2024-03-18', '2024-07-12']));
    expect(daysOff('England', 2024)).not.toContain('2024-07-12');
  });

  it('include one-off days and leave out days that were moved', () => {
    expect(daysOff('England', 1995)).toEqual(expect.arrayContaining(['1995-05-08']));
    expect(daysOff('England', 1995)).not.toContain('1995-05-01');
    expect(daysOff('England', 1999)).toContain('1999-12-31');
    expect(daysOff('England', 2002)).toEqual(expect.arrayContaining(['2002-06-03', '2002-06-04']));
    expect(daysOff('England', 2002)).not.toContain('2002-05-27');
    expect(daysOff('England', 2011)).toContain('2011-04-29');
    expect(daysOff('England', 2012)).toEqual(expect.arrayContaining(['2012-06-04', '2012-06-05']));
    expect(daysOff('England', 2012)).not.toContain('2012-05-28');
    expect(daysOff('Scotland', 2026)).toContain('2026-06-15');
    expect(daysOff('England', 2026)).not.toContain('2026-06-15');
  });

  it('of Scotland have St Andrew’s Day only since the Act of 2007', () => {
    expect(daysOff('Scotland', 2006)).not.toContain('2006-11-30');
    expect(daysOff('Scotland', 2007)).toContain('2007-11-30');
  });

  it('are not invented for years before there were any', () => {
    expect(daysOff('England', 1870)).toEqual([]);
    expect(daysOff('England', 1871)).not.toEqual([]);
    expect(daysOff('England', 99)).toEqual([]);
  });
});

describe('A calendar', () => {
  it('says why a day does not count', () => {
    const england = calendarFor('England');
    expect(england.name).toBe('England');
    expect(england.dayOff('2024-06-15')).toBe('Saturday');
    expect(england.dayOff('2024-06-16')).toBe('Sunday');
    expect(england.dayOff('2024-06-14')).toBeNull();
    expect(england.dayOff('2024-03-29')).toBe('Good Friday');
  });

  it('is not stated when the jurisdiction is not', () => {
    expect(calendarFor(null)).toBeNull();
    expect(calendarFor('Scotland')).toBe(calendarFor('Scotland'));
  });
});
