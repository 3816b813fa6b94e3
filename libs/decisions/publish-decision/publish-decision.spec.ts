import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { given } from '#lib/decider/testing/specification.js';
import { addDays, clearDaysBetween, isWorkingDay } from '#lib/statutory/calendar.js';
import { calendarFor } from '#lib/statutory/calendars.js';
import { type Council } from '../council.state.js';
import { decisionFold } from '../decision.state.js';
import {
  corrected,
  executive,
  ordinary,
  published,
  publishedPlainly,
  registered,
  rescinded,
  superseded,
  waived,
} from '../testing/histories.js';
import { COUNCIL, OTHER } from '../testing/ids.js';
import { publishDecision } from './publish-decision.decide.js';
import { windowOf } from './window-of.js';

const england: Council = { known: true, jurisdiction: 'England', adopted: [] };
const at = (now: string, council: Council = england) => ({ now, reads: { council } });
const later = at('2024-07-01T10:00:00.000Z');
const on = { publishedOn: '2024-06-10' };
const publish = (history: readonly object[], fields: object = on, circumstances: object = later) =>
  given(decisionFold, ...(history as never[])).when(publishDecision, fields, circumstances);

describe('Publishing a decision', () => {
  it('opens the call-in window of an executive decision: five working days in England', () => {
    publish([executive]).then(published());
  });

  it('publishes today when no day is given, or on the day it is told of', () => {
    publish([executive], {}, at('2024-06-10T10:00:00.000Z')).then(published());
    publish([executive], { effectiveAt: '2024-06-10' }).then(published());
  });

  it('counts by the council’s own rule, as it was on the day', () => {
    const adopted = [
      { rule: 'call-in', limit: 3, adoptedOn: '2020-01-01', reference: 'Part 4' },
      { rule: 'call-in', limit: 7, adoptedOn: '2024-06-11', reference: null },
    ];
    publish([executive], on, at('2024-07-01T10:00:00.000Z', { ...england, adopted })).then(
      published({
        callInCloses: '2024-06-13',
        callInRule: 'call-in, England, version 1; the council’s own limit of 3 (Part 4)',
      }),
    );
  });

  it('gives no window to a decision that is not executive, or was exempted', () => {
    publish([ordinary]).then(publishedPlainly);
    publish([executive, waived]).then(publishedPlainly);
  });

  it('says what it does not know, and publishes all the same', () => {
    const unstated = (what: string) => ({ ...publishedPlainly, data: { ...publishedPlainly.data, notStated: [what] } });
    publish([registered()]).then(unstated('call-in: whether the decision is executive'));
    publish([executive], on, at('2024-07-01T10:00:00.000Z', { ...england, jurisdiction: null })).then(
      unstated('call-in: whose law the council follows'),
    );
    publish([executive], on, at('2024-07-01T10:00:00.000Z', { ...england, jurisdiction: 'Scotland' })).then(
      unstated('call-in: a call-in clock for Scotland'),
    );
  });

  it('publishes a corrected text as a new version, in the same window', () => {
    publish([executive, published(), corrected], { publishedOn: '2024-06-14' }).then(
      published({ publishedOn: '2024-06-14', version: 2 }),
    );
  });

  it('is refused when nothing has changed since', () => {
    publish([executive, published()]).thenRefused('decision-published', /has been published already/);
  });

  it('is refused for a day to come, and for a day before the decision was made', () => {
    publish([executive], { publishedOn: '2024-06-11' }, at('2024-06-10T10:00:00.000Z')).thenRefused(
      'day-to-come',
      /has not come yet/,
      'publishedOn',
    );
    publish([executive], { publishedOn: '2024-06-06' }).thenRefused(
      'published-before-made',
      /before it was made, on 7 June 2024/,
      'publishedOn',
    );
    publish([executive], { publishedOn: '2024-06-07' }).then(
      published({ publishedOn: '2024-06-07', callInOpens: '2024-06-07', callInCloses: '2024-06-14' }),
    );
  });

  it('is refused for a decision that was replaced or rescinded', () => {
    publish([executive, superseded(OTHER)]).thenRefused('decision-superseded', /cannot be published: another/);
    publish([executive, rescinded]).thenRefused('decision-rescinded', /cannot be published: it was rescinded/);
  });

  it('asks the council whose decision it is', () => {
    const state = { ...decisionFold.initial, authorityId: COUNCIL };
    expect(publishDecision.reads?.({}, state)['council']?.stream).toBe(`authority-${COUNCIL}`);
  });
});

describe('A call-in window', () => {
  it('holds exactly the working days of its clock after publication, and ends on one', () => {
    const day = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays('2000-01-01', n));
    const calendar = calendarFor('England');
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), (publishedOn, limit) => {
        const council = { ...england, adopted: [{ rule: 'call-in', limit }] };
        const { callInOpens, callInCloses } = windowOf(council, publishedOn);
        expect(callInOpens).toBe(publishedOn);
        const closes = callInCloses ?? '';
        expect(isWorkingDay(closes, calendar)).toBe(true);
        expect(clearDaysBetween(publishedOn, addDays(closes, 1), calendar)).toBe(limit);
      }),
    );
  });
});
