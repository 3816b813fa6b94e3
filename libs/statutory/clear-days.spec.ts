import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EVERY_DAY, addDays, addWorkingDays, clearDaysBetween, isWorkingDay } from './calendar.js';
import { calendarFor } from './calendars.js';

const england = calendarFor('England');
const scotland = calendarFor('Scotland');

describe('Clear days', () => {
  it('do not count the day of the notice or the day of the meeting', () => {
    expect(clearDaysBetween('2024-06-10', '2024-06-11', england)).toBe(0);
    expect(clearDaysBetween('2024-06-10', '2024-06-12', england)).toBe(1);
  });

  it('do not count a weekend: Wednesday 5 June to Thursday 13 June 2024 gives five', () => {
    expect(clearDaysBetween('2024-06-05', '2024-06-13', england)).toBe(5);
    expect(clearDaysBetween('2024-06-06', '2024-06-13', england)).toBe(4);
  });

  it('do not count Good Friday and Easter Monday in England, but Scotland works on Easter Monday', () => {
    expect(clearDaysBetween('2024-03-26', '2024-04-04', england)).toBe(4);
    expect(clearDaysBetween('2024-03-26', '2024-04-04', scotland)).toBe(5);
  });

  it('do not count substitute days: Christmas Day 2021 was kept on 27 and Boxing Day on 28 December', () => {
    expect(clearDaysBetween('2021-12-24', '2021-12-31', england)).toBe(2);
  });

  it('do count 29 February', () => {
    expect(clearDaysBetween('2024-02-28', '2024-03-01', england)).toBe(1);
    expect(clearDaysBetween('2023-02-28', '2023-03-01', england)).toBe(0);
  });

  it('are none when the notice came on or after the day of the meeting', () => {
    expect(clearDaysBetween('2024-06-13', '2024-06-13', england)).toBe(0);
    expect(clearDaysBetween('2024-06-14', '2024-06-13', england)).toBe(0);
    expect(clearDaysBetween('9999-12-31', '9999-12-31', EVERY_DAY, 5)).toBe(0);
  });

  it('are every day between where the clock counts every day, and no more than asked for', () => {
    expect(clearDaysBetween('2024-06-01', '2024-06-30', EVERY_DAY)).toBe(28);
    expect(clearDaysBetween('0001-01-01', '9999-12-31', EVERY_DAY, 28)).toBe(28);
  });
});

describe('Working days', () => {
  it('leave out the day they start from', () => {
    expect(addWorkingDays('2024-06-10', 5, england)).toBe('2024-06-17');
    expect(addWorkingDays('2024-06-10', 1, england)).toBe('2024-06-11');
    expect(addWorkingDays('2024-06-10', 0, england)).toBe('2024-06-10');
  });

  it('pass over the New Year holidays, of which Scotland has one more', () => {
    expect(addWorkingDays('2019-12-31', 1, england)).toBe('2020-01-02');
    expect(addWorkingDays('2019-12-31', 1, scotland)).toBe('2020-01-03');
  });
});

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1990-01-01', n));
const n = fc.integer({ min: 1, max: 40 });
const calendar = fc
  .constantFrom(...(['England', 'Wales', 'Scotland', 'Northern Ireland'] as const))
  .map((jurisdiction) => calendarFor(jurisdiction));

describe('The arithmetic of working days', () => {
  it('has n working days up to and including the n-th', () => {
    fc.assert(
      fc.property(day, n, calendar, (from, days, cal) => {
        const last = addWorkingDays(from, days, cal);
        return isWorkingDay(last, cal) && clearDaysBetween(from, addDays(last, 1), cal) === days;
      }),
    );
  });

  it('adds up: a days and then b days are a + b days', () => {
    fc.assert(
      fc.property(day, n, n, calendar, (from, a, b, cal) => {
        return addWorkingDays(addWorkingDays(from, a, cal), b, cal) === addWorkingDays(from, a + b, cal);
      }),
    );
  });

  it('never gives fewer clear days for a later meeting, or more for a later notice', () => {
    fc.assert(
      fc.property(day, n, n, calendar, (notice, a, b, cal) => {
        const meeting = addDays(notice, a);
        const clear = clearDaysBetween(notice, meeting, cal);
        return (
          clearDaysBetween(notice, addDays(meeting, b), cal) >= clear &&
          clearDaysBetween(addDays(notice, b), meeting, cal) <= clear
        );
      }),
    );
  });
});
