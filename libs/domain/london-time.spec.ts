import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { endOfLondonDay, londonDate, londonInstant, londonTime } from './london-time.js';

describe('London time', () => {
  test('is UTC in winter and an hour ahead in summer', () => {
    expect(londonTime('2026-01-15T10:30:00.000Z')).toBe('2026-01-15T10:30:00.000');
    expect(londonTime('2026-07-15T10:30:00.123Z')).toBe('2026-07-15T11:30:00.123');
  });

  test('goes forward at 01:00 UTC on the last Sunday of March, and back on the last of October', () => {
    expect(londonTime('2026-03-29T00:59:59.999Z')).toBe('2026-03-29T00:59:59.999');
    expect(londonTime('2026-03-29T01:00:00.000Z')).toBe('2026-03-29T02:00:00.000');
    expect(londonTime('2026-10-25T00:59:59.999Z')).toBe('2026-10-25T01:59:59.999');
  });

  test('marks the hour that is told a second time, and no other', () => {
    expect(londonTime('2026-10-25T01:00:00.000Z')).toBe('2026-10-25T01b00:00.000');
    expect(londonTime('2026-10-25T01:59:59.999Z')).toBe('2026-10-25T01b59:59.999');
    expect(londonTime('2026-10-25T02:00:00.000Z')).toBe('2026-10-25T02:00:00.000');
  });

  test('sorts as time goes by, the nights the clocks change too', () => {
    const minutes = fc.integer({ min: 0, max: 48 * 60 });
    const night = fc.constantFrom('2026-03-28T12:00:00.000Z', '2026-10-24T12:00:00.000Z');
    fc.assert(
      fc.property(night, minutes, minutes, (from, one, other) => {
        const [a, b] = [one, other].map((minute) => new Date(Date.parse(from) + minute * 60_000).toISOString());
        if (!a || !b || a === b) return;
        expect(londonTime(a) < londonTime(b)).toBe(a < b);
      }),
    );
  });

  test('was an hour ahead all year from 1968 to 1971', () => {
    expect(londonTime('1970-01-01T00:00:00.000Z')).toBe('1970-01-01T01:00:00.000');
  });

  test('decides which day an instant falls on', () => {
    expect(londonDate('2026-07-15T22:59:59.999Z')).toBe('2026-07-15');
    expect(londonDate('2026-07-15T23:00:00.000Z')).toBe('2026-07-16');
    expect(londonDate('2026-12-31T23:59:59.999Z')).toBe('2026-12-31');
  });
});

describe('the end of a London day', () => {
  test('is its last millisecond, in winter, in summer and on the days the clocks change', () => {
    expect(endOfLondonDay('2026-01-15')).toBe('2026-01-15T23:59:59.999Z');
    expect(endOfLondonDay('2026-07-15')).toBe('2026-07-15T22:59:59.999Z');
    expect(endOfLondonDay('2026-03-28')).toBe('2026-03-28T23:59:59.999Z');
    expect(endOfLondonDay('2026-03-29')).toBe('2026-03-29T22:59:59.999Z');
    expect(endOfLondonDay('2026-10-24')).toBe('2026-10-24T22:59:59.999Z');
    expect(endOfLondonDay('2026-10-25')).toBe('2026-10-25T23:59:59.999Z');
  });

  test('falls on that day, and the next millisecond on the next', () => {
    const days = fc.date({ min: new Date('1975-01-01'), max: new Date('2045-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const end = endOfLondonDay(day);
        expect(londonDate(end)).toBe(day);
        const next = new Date(Date.parse(end) + 1).toISOString();
        expect(londonTime(next).slice(11)).toBe('00:00:00.000');
      }),
    );
  });
});

describe('a London day and time', () => {
  test('is one instant', () => {
    expect(londonInstant('2026-01-15', '10:30')).toBe('2026-01-15T10:30:00.000Z');
    expect(londonInstant('2026-07-15', '10:30')).toBe('2026-07-15T09:30:00.000Z');
    expect(londonInstant('2026-07-15', '00:15')).toBe('2026-07-14T23:15:00.000Z');
    expect(londonInstant('2026-10-25', '00:30')).toBe('2026-10-24T23:30:00.000Z');
    expect(londonInstant('2026-10-25', '02:30')).toBe('2026-10-25T02:30:00.000Z');
  });

  test('that comes twice, when the clocks go back, is the first of the two', () => {
    expect(londonInstant('2026-10-25', '01:00')).toBe('2026-10-25T00:00:00.000Z');
    expect(londonInstant('2026-10-25', '01:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(londonInstant('2026-10-25', '01:59')).toBe('2026-10-25T00:59:00.000Z');
    expect(londonInstant('2026-10-25', '02:00')).toBe('2026-10-25T02:00:00.000Z');
    expect(londonInstant('2026-10-25', '03:30')).toBe('2026-10-25T03:30:00.000Z');
    expect(londonInstant('2026-10-24', '23:00')).toBe('2026-10-24T22:00:00.000Z');
  });

  test('that is left out, when the clocks go forward, is an hour later', () => {
    expect(londonInstant('2026-03-29', '00:59')).toBe('2026-03-29T00:59:00.000Z');
    expect(londonInstant('2026-03-29', '01:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(londonInstant('2026-03-29', '02:00')).toBe('2026-03-29T01:00:00.000Z');
    expect(londonInstant('2026-03-29', '04:30')).toBe('2026-03-29T03:30:00.000Z');
  });

  test('follows the double summer time of 1947', () => {
    expect(londonInstant('1947-04-13', '00:30')).toBe('1947-04-12T23:30:00.000Z');
    expect(londonInstant('1947-04-13', '01:30')).toBe('1947-04-13T00:30:00.000Z');
    expect(londonInstant('1947-07-01', '10:30')).toBe('1947-07-01T08:30:00.000Z');
    expect(londonInstant('1947-08-10', '02:30')).toBe('1947-08-10T00:30:00.000Z');
  });

  test('is given back by the instant, but for the hour that is left out in March', () => {
    const instants = fc.date({ min: new Date('1975-01-01'), max: new Date('2045-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (date) => {
        const local = londonTime(date.toISOString());
        // The second telling of the hour told twice gives the first, see above.
        const minute = local.slice(0, 16).replace('b', ':');
        const again = londonInstant(minute.slice(0, 10), minute.slice(11));
        expect(londonTime(again).slice(0, 16)).toBe(minute);
      }),
    );
  });
});
