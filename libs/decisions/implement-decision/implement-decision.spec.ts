import { describe, expect, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { decisionFold } from '../decision.state.js';
import {
  concluded,
  executive,
  implemented,
  ordinary,
  published,
  publishedPlainly,
  registered,
  requested,
  rescinded,
  ruled,
  superseded,
  tookEffect,
  underCallIn,
  waived,
} from '../testing/histories.js';
import { OTHER } from '../testing/ids.js';
import { implementDecision } from './implement-decision.decide.js';

const carryOut = (history: readonly object[], on: string | null = '2024-06-18', today = '2024-07-01') =>
  given(decisionFold, ...(history as never[])).when(implementDecision, on === null ? {} : { on }, {
    now: `${today}T10:00:00.000Z`,
  });
const done = (on: string | null, ...notStated: string[]) => ({
  type: 'DecisionImplemented',
  data: { note: null, on, notStated },
});
const open = [executive, published()];

describe('Carrying out a decision', () => {
  it('is for clerks and officers, who may say what was done', () => {
    expect(implementDecision.roles).toEqual(['clerk', 'officer']);
    given(decisionFold, ordinary)
      .when(implementDecision, { note: 'Signed', effectiveAt: '2024-06-10' }, { now: '2024-07-01T10:00:00.000Z' })
      .then({ type: 'DecisionImplemented', data: { note: 'Signed', on: '2024-06-10', notStated: [] } });
  });

  it('is recorded the day after the call-in window closed', () => {
    carryOut(open, '2024-06-18').then(done('2024-06-18'));
  });

  it('is refused on the last day of the window and before', () => {
    for (const on of ['2024-06-17', '2024-06-10', '2024-06-01'])
      carryOut(open, on).thenRefused('inside-call-in-window', /closed, at the end of 17 June 2024/);
  });

  it('is refused without a day while the window is open, and recorded without one when it is over', () => {
    carryOut(open, null, '2024-06-17').thenRefused('inside-call-in-window');
    carryOut(open, null, '2024-06-18').then(done(null, 'call-in: the day it was carried out'));
  });

  it('is refused before a decision that may be called in is published', () => {
    carryOut([executive]).thenRefused('decision-not-published', /has not been published. Publish it first/);
  });

  it('is refused while a call-in is asked for or stands', () => {
    carryOut([...open, requested()]).thenRefused('call-in-requested', /carried out: its call-in has not been ruled on/);
    carryOut(underCallIn).thenRefused('decision-called-in', /carried out: it stands called in/);
    carryOut([...open, requested(), ruled(false)]).then(done('2024-06-18'));
  });

  it('is recorded after a call-in that changed nothing, once the window is over', () => {
    carryOut([...underCallIn, concluded('no-action')]).then(done('2024-06-18'));
    carryOut([...underCallIn, concluded('withdrawn')], '2024-06-17').thenRefused('inside-call-in-window');
  });

  it('is refused when a call-in sent it back, until its maker says that it stands', () => {
    for (const outcome of ['referred-back', 'referred-to-council'] as const) {
      carryOut([...underCallIn, concluded(outcome)]).thenRefused('decision-referred', /to be reconsidered/);
      carryOut([...underCallIn, concluded(outcome), tookEffect]).then(done('2024-06-18'));
    }
  });

  it('needs no window when it is not executive, or was exempted', () => {
    carryOut([ordinary], '2024-06-01').then(done('2024-06-01'));
    carryOut([executive, waived], '2024-06-10').then(done('2024-06-10'));
    carryOut([...open, waived], '2024-06-11').then(done('2024-06-11'));
  });

  it('records what the record does not say, and refuses nothing for it', () => {
    carryOut([registered()]).then(done('2024-06-18', 'call-in: whether the decision is executive'));
    carryOut([executive, publishedPlainly]).then(done('2024-06-18', 'call-in: the call-in window'));
  });

  it('is refused for a day to come, and a second time', () => {
    carryOut(open, '2024-07-02').thenRefused('day-to-come', /has not come yet/, 'on');
    carryOut([ordinary, implemented]).thenRefused('decision-implemented', /carried out: it has been carried out/);
  });

  it('is refused for a decision that was replaced or rescinded', () => {
    carryOut([ordinary, superseded(OTHER)]).thenRefused('decision-superseded', /cannot be carried out: another/);
    carryOut([ordinary, rescinded]).thenRefused('decision-rescinded', /cannot be carried out: it was rescinded/);
  });
});
