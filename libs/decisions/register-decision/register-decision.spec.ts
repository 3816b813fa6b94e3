import { describe, expect, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { bodyFold } from '../body.state.js';
import { decisionFold } from '../decision.state.js';
import { registered } from '../testing/histories.js';
import { CABINET, COUNCIL, ITEM, MEETING } from '../testing/ids.js';
import { registerDecision } from './register-decision.decide.js';

const clauses = ['To extend the contract for one year.'];
const unknown = { reads: { body: bodyFold.initial } };
const cabinet = { reads: { body: { authorityId: COUNCIL, executive: true } } };

describe('Registering a decision from a resolution', () => {
  it('records what was resolved, and nothing that is not stated', () => {
    given(decisionFold).when(registerDecision, { meetingId: MEETING, clauses }, unknown).then(registered());
  });

  it('records everything the resolution states', () => {
    const data = {
      title: 'Short breaks',
      clauses,
      authorityId: COUNCIL,
      committeeId: CABINET,
      meetingId: MEETING,
      itemId: ITEM,
      verb: 'agreed',
      by: 'assent',
      minuteNumber: '14',
      decidedOn: '2024-06-07',
      executive: true,
      key: false,
    };
    given(decisionFold).when(registerDecision, data, unknown).then({ type: 'DecisionRegistered', data });
  });

  it('is executive when its body takes executive decisions and the resolution does not say', () => {
    given(decisionFold)
      .when(registerDecision, { meetingId: MEETING, committeeId: CABINET, clauses }, cabinet)
      .then(registered({ committeeId: CABINET, authorityId: COUNCIL, executive: true }));
    given(decisionFold)
      .when(registerDecision, { meetingId: MEETING, committeeId: CABINET, clauses, executive: false }, cabinet)
      .then(registered({ committeeId: CABINET, authorityId: COUNCIL, executive: false }));
  });

  it('was made on the day it is told of, when no day is stated', () => {
    given(decisionFold)
      .when(registerDecision, { meetingId: MEETING, clauses, effectiveAt: '2024-06-07' }, unknown)
      .then(registered({ decidedOn: '2024-06-07' }));
  });

  it('asks the body that decided', () => {
    const reads = registerDecision.reads?.({ committeeId: CABINET } as never, undefined);
    expect(reads?.['body']?.stream).toBe(`committee-${CABINET}`);
  });
});
