import { describe, expect, it } from '@jest/globals';
import { calendarFor } from './calendars.js';
import { callInWindow } from './call-in-window.js';
import { checkNotice } from './check-notice.js';
import { clockName, type Clock } from './clock.js';
import { clockFor } from './clock-for.js';
import { CLOCKS } from './clocks.js';
import { lastDay } from './deadline.js';

const england = calendarFor('England');
const agenda = clockFor('agenda-notice', 'England');
const callIn = clockFor('call-in', 'England') as Clock;

describe('The table of clocks', () => {
  it.each([
    ['agenda-notice', 'England', 2, 5, 'clear-days'],
    ['agenda-notice', 'Wales', 2, 3, 'clear-days'],
    ['agenda-notice', 'Scotland', 1, 3, 'clear-days'],
    ['call-in', 'England', 1, 5, 'working-days'],
  ] as const)('gives %s in %s as version %d: %d %s', (rule, jurisdiction, version, limit, unit) => {
    expect(clockFor(rule, jurisdiction)).toMatchObject({ id: rule, jurisdiction, version, limit, unit, adopted: null });
  });

  it('has each version of a rule once, and says where it comes from', () => {
    const names = CLOCKS.map(clockName);
    expect(new Set(names).size).toBe(names.length);
    for (const clock of CLOCKS) {
      expect(clock.source).not.toBe('');
      expect(clock.limit).toBeGreaterThan(0);
    }
  });

  it('gives the version that was law on the day', () => {
    expect(clockFor('agenda-notice', 'England', null, '2002-09-30')).toMatchObject({ version: 1, limit: 3 });
    expect(clockFor('agenda-notice', 'England', null, '2002-10-01')).toMatchObject({ version: 2, limit: 5 });
    expect(clockFor('agenda-notice', 'England', null, '1985-01-01')).toBeNull();
  });

  it('does not state a clock it has no row for', () => {
    expect(clockFor('agenda-notice', 'Northern Ireland')).toBeNull();
    expect(clockFor('agenda-notice', null)).toBeNull();
    expect(clockFor('call-in', 'Wales')).toBeNull();
    expect(clockFor('petition', 'England')).toBeNull();
  });

  it('gives way to the council’s own call-in rule, longer or shorter', () => {
    const ten = clockFor('call-in', 'England', { rule: 'call-in', limit: 10, reference: 'Constitution, part 4' });
    expect(ten).toMatchObject({ limit: 10, unit: 'working-days', adopted: 'Constitution, part 4' });
    expect(clockFor('call-in', 'England', { rule: 'call-in', limit: 3 })).toMatchObject({
      limit: 3,
      adopted: 'where it is written is not stated',
    });
    expect(clockFor('call-in', 'England', { rule: 'agenda-notice', limit: 3 })).toEqual(callIn);
  });

  it('lets a council lengthen the notice the law sets, not shorten it', () => {
    expect(clockFor('agenda-notice', 'England', { rule: 'agenda-notice', limit: 7 })).toMatchObject({ limit: 7 });
    expect(clockFor('agenda-notice', 'England', { rule: 'agenda-notice', limit: 3 })).toEqual(agenda);
    expect(clockFor('agenda-notice', 'England', { rule: 'agenda-notice', limit: 5 })).toEqual(agenda);
  });

  it('names a clock by id and version', () => {
    expect(clockName(callIn)).toBe('call-in, England, version 1');
    expect(clockName({ ...callIn, limit: 10, adopted: 'Constitution, part 4' })).toBe(
      'call-in, England, version 1; the council’s own limit of 10 (Constitution, part 4)',
    );
  });
});

describe('Notice of a meeting', () => {
  const check = (givenOn: string | null, meetingDate: string | null) =>
    checkNotice({ clock: agenda, givenOn, meetingDate, calendar: england });

  it('is met with five clear days', () => {
    expect(check('2024-06-05', '2024-06-13')).toEqual({ outcome: 'met' });
    expect(check('2024-05-01', '2024-06-13')).toEqual({ outcome: 'met' });
  });

  it('is short by the days that are missing', () => {
    expect(check('2024-06-06', '2024-06-13')).toEqual({ outcome: 'short', by: 1 });
    expect(check('2024-06-13', '2024-06-13')).toEqual({ outcome: 'short', by: 5 });
  });

  it('is not stated when the record lacks a day or the council’s clock', () => {
    expect(check(null, '2024-06-13')).toEqual({ outcome: 'not-stated', what: 'when notice was given' });
    expect(check('2024-06-05', null)).toEqual({ outcome: 'not-stated', what: 'the day of the meeting' });
    const stated = { givenOn: '2024-06-05', meetingDate: '2024-06-13' };
    const unknown = { outcome: 'not-stated', what: 'the clock the council follows' };
    expect(checkNotice({ clock: null, calendar: england, ...stated })).toEqual(unknown);
    expect(checkNotice({ clock: agenda, calendar: null, ...stated })).toEqual(unknown);
  });

  it('counts every day where the clock does', () => {
    const clock: Clock = { ...(agenda as Clock), calendar: 'every-day' };
    expect(checkNotice({ clock, calendar: england, givenOn: '2024-06-07', meetingDate: '2024-06-13' })).toEqual({
      outcome: 'met',
    });
  });
});

describe('The call-in window', () => {
  it('opens on the day of publication and closes on the fifth working day after it', () => {
    expect(callInWindow({ clock: callIn, publishedOn: '2024-06-10', calendar: england })).toEqual({
      opens: '2024-06-10',
      closes: '2024-06-17',
    });
  });

  it('passes over Christmas and the New Year', () => {
    expect(callInWindow({ clock: callIn, publishedOn: '2024-12-20', calendar: england }).closes).toBe('2024-12-31');
    expect(callInWindow({ clock: callIn, publishedOn: '2024-12-23', calendar: england }).closes).toBe('2025-01-02');
  });
});

describe('The last day of a clock', () => {
  const of = (unit: Clock['unit'], limit: number, calendar: Clock['calendar'] = 'working-days') =>
    lastDay({ ...callIn, unit, limit, calendar }, '2023-12-31', england);

  it('follows the unit', () => {
    expect(of('working-days', 2)).toBe('2024-01-03');
    expect(of('clear-days', 2)).toBe('2024-01-03');
    expect(of('clear-days', 2, 'every-day')).toBe('2024-01-02');
    expect(of('days', 28)).toBe('2024-01-28');
    expect(of('months', 2)).toBe('2024-02-29');
  });
});
