import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isCalendarDate, isInstant } from './instants.js';

const dates = fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31T23:59:59.999Z') });

describe('an instant', () => {
  it('is what the clock writes, whenever it is', () => {
    fc.assert(
      fc.property(dates, (date) => isInstant(date.toISOString()) && isCalendarDate(date.toISOString().slice(0, 10))),
    );
  });

  it('and a day are in the calendar, of four hundred years', () => {
    for (let day = Date.UTC(1800, 0, 1); day < Date.UTC(2201, 0, 1); day += 86_400_000)
      if (!isCalendarDate(new Date(day).toISOString().slice(0, 10))) throw new Error(new Date(day).toISOString());
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-10',
    '2026-01-00',
    '2026-01-32',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00:00.000Z',
    '２０２６-01-01',
    '2026-01-01\n',
    20260101,
    null,
  ])('is not a day: %j', (text) => expect(isCalendarDate(text)).toBe(false));

  it.each([
    '2026-01-01',
    '2026-01-01T24:00:00.000Z',
    '2026-01-01T23:60:00.000Z',
    '2026-01-01T23:59:60.000Z',
    '2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00.000+00:00',
    '2026-02-30T00:00:00.000Z',
    '2026-01-01t00:00:00.000z',
    '2026-01-01T00:00:00.000Z\n',
    0,
    undefined,
  ])('is not: %j', (text) => expect(isInstant(text)).toBe(false));

  it.each(['2000-02-29', '2024-02-29', '0001-01-01', '9999-12-31'])('may be on %s', (day) => {
    expect(isCalendarDate(day)).toBe(true);
    expect(isInstant(`${day}T23:59:59.999Z`)).toBe(true);
  });
});
