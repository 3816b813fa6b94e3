import { describe, it } from '@jest/globals';
import { deepStrictEqual, equal } from 'node:assert/strict';
import { adjourned, closed, convened, opened, resumed, sitting } from '../testing/histories.js';
import { stateAfter } from '../testing/states.js';
import { beforeOrInTheRoom, inTheRoom, isAfter } from './room.rules.js';

const ruleOf = (outcome: ReturnType<typeof inTheRoom>) =>
  outcome.outcome === 'broken' ? outcome.rule : outcome.outcome;

describe('When something happened', () => {
  it('is after a moment only when it certainly is', () => {
    equal(isAfter('2026-01-06', '2026-01-05T23:00:00.000'), true);
    equal(isAfter('2026-01-05', '2026-01-05T23:00:00.000'), false);
    equal(isAfter('2026-01-05T23:00:00.000', '2026-01-05'), false);
    equal(isAfter('2026-01-05T10:00:00.001', '2026-01-05T10:00:00.000'), true);
    equal(isAfter('2026-01-05T10:00:00.000', '2026-01-05T10:00:00.000'), false);
  });
});

describe('What belongs to the room', () => {
  it('belongs while the meeting sits, whenever it happened', () => {
    equal(ruleOf(inTheRoom(stateAfter(...sitting()), {})), 'met');
    equal(ruleOf(inTheRoom(stateAfter(...sitting()), { effectiveAt: '2020-01-01' })), 'met');
    equal(ruleOf(inTheRoom(stateAfter(...sitting(), adjourned(), resumed()), {})), 'met');
  });

  it('is told before the meeting too where that makes sense', () => {
    equal(ruleOf(beforeOrInTheRoom(stateAfter(convened()), {})), 'met');
    equal(ruleOf(beforeOrInTheRoom(stateAfter(...sitting()), {})), 'met');
    equal(ruleOf(beforeOrInTheRoom(stateAfter(), {})), 'meeting-not-opened');
  });

  it('is not stated after the close when the entry does not say when it happened', () => {
    deepStrictEqual(inTheRoom(stateAfter(...sitting(), closed()), {}), {
      outcome: 'not-stated',
      rule: 'in-the-room',
      what: 'when it happened; the meeting had closed when this was recorded',
    });
  });

  it('is held against the close as it is stated: an instant, a time on the day, or else when the close was told', () => {
    const closedAt = stateAfter(...sitting(), { ...closed(), effectiveAt: '2026-01-05T12:00:00.000Z' });
    equal(ruleOf(inTheRoom(closedAt, { effectiveAt: '2026-01-05T12:00:00.000Z' })), 'met');
    equal(ruleOf(inTheRoom(closedAt, { effectiveAt: '2026-01-05T12:00:00.001Z' })), 'after-the-close');
    equal(ruleOf(inTheRoom(closedAt, { effectiveAt: '2026-01-05' })), 'met');
    equal(ruleOf(inTheRoom(closedAt, { effectiveAt: '2026-01-06' })), 'after-the-close');
    const summer = stateAfter(convened({ date: '2026-07-01' }), opened(), closed({ at: '12:00' }));
    equal(ruleOf(inTheRoom(summer, { effectiveAt: '2026-07-01T11:00:00.000Z' })), 'met');
    equal(ruleOf(inTheRoom(summer, { effectiveAt: '2026-07-01T11:00:01.000Z' })), 'after-the-close');
    const told = stateAfter(convened({ date: null }), opened(), closed({ at: '12:00' }));
    equal(ruleOf(inTheRoom(told, { effectiveAt: '2026-01-05T10:00:00.000Z' })), 'met');
    equal(ruleOf(inTheRoom(told, { effectiveAt: '2026-01-05T10:00:00.001Z' })), 'after-the-close');
    equal(
      ruleOf(inTheRoom(stateAfter(...sitting(), closed()), { effectiveAt: '2026-01-05T10:00:00.001Z' })),
      'after-the-close',
    );
  });

  it('while the meeting stands adjourned, is only what happened before', () => {
    const state = stateAfter(...sitting(), { ...adjourned(), effectiveAt: '2026-01-05T12:00:00.000Z' });
    deepStrictEqual(inTheRoom(state, {}), {
      outcome: 'broken',
      rule: 'meeting-adjourned',
      sentence: 'The meeting stands adjourned. Record that it resumed, or say when this happened.',
      field: 'effectiveAt',
    });
    equal(ruleOf(inTheRoom(state, { effectiveAt: '2026-01-05T11:59:00.000Z' })), 'met');
    deepStrictEqual(inTheRoom(state, { effectiveAt: '2026-01-05T12:01:00.000Z' }), {
      outcome: 'broken',
      rule: 'while-adjourned',
      sentence: 'This happened while the meeting stood adjourned.',
      field: 'effectiveAt',
    });
  });

  it('ends with the adjournment, when the meeting was closed without going on', () => {
    const state = stateAfter(...sitting(), { ...adjourned(), effectiveAt: '2026-01-03' }, closed());
    equal(ruleOf(inTheRoom(state, { effectiveAt: '2026-01-03' })), 'met');
    equal(ruleOf(inTheRoom(state, { effectiveAt: '2026-01-04' })), 'after-the-close');
  });

  it('counts the time of the close on the day the meeting went on', () => {
    const state = stateAfter(...sitting(), adjourned({ until: '2026-01-07' }), resumed(), closed({ at: '12:00' }));
    equal(ruleOf(inTheRoom(state, { effectiveAt: '2026-01-07T12:00:00.000Z' })), 'met');
    equal(ruleOf(inTheRoom(state, { effectiveAt: '2026-01-07T12:00:00.001Z' })), 'after-the-close');
  });
});
