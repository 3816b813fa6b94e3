import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { decisionFold } from '../decision.state.js';
import {
  concluded,
  executive,
  implemented,
  ordinary,
  published,
  registered,
  rescinded,
  tookEffect,
  underCallIn,
} from '../testing/histories.js';
import { recordEffect } from './record-effect.decide.js';

const record = (history: readonly object[], fields: object = { on: '2024-06-18' }) =>
  given(decisionFold, ...(history as never[])).when(recordEffect, fields, { now: '2024-07-01T10:00:00.000Z' });
const effect = (on: string | null, ...notStated: string[]) => ({ type: 'DecisionTookEffect', data: { on, notStated } });

describe('Recording that a decision took effect', () => {
  it('is possible when its call-in window is over', () => {
    record([executive, published()]).then(effect('2024-06-18'));
    record([ordinary], {}).then(effect(null));
    record([ordinary], { effectiveAt: '2024-06-10' }).then(effect('2024-06-10'));
  });

  it('is how a decision that was sent back is said to stand', () => {
    record([...underCallIn, concluded('referred-back')]).then(effect('2024-06-18'));
  });

  it('records what the record does not say', () => {
    record([registered()]).then(effect('2024-06-18', 'call-in: whether the decision is executive'));
  });

  it('is refused inside the window and while called in', () => {
    record([executive, published()], { on: '2024-06-17' }).thenRefused(
      'inside-call-in-window',
      /given effect before its call-in window/,
    );
    record(underCallIn).thenRefused('decision-called-in', /given effect: it stands called in/);
  });

  it('is refused twice, for a day to come, and after the decision was carried out or rescinded', () => {
    record([ordinary, tookEffect]).thenRefused('decision-in-effect', /taken effect already/);
    record([ordinary], { on: '2024-07-02' }).thenRefused('day-to-come', /has not come yet/, 'on');
    record([ordinary, implemented]).thenRefused('decision-implemented', /given effect: it has been carried out/);
    record([ordinary, rescinded]).thenRefused('decision-rescinded', /cannot be given effect/);
  });
});
