import { type DecisionEvent } from '../decision.events.js';
import { COUNCIL, MEETING } from './ids.js';

type Told<Name extends DecisionEvent['type']> = Extract<DecisionEvent, { type: Name }>;
type Data<Name extends DecisionEvent['type']> = Told<Name>['data'];

/** Nobody named. */
export const nobody = { person: null, post: null, label: null };

/** A decision a meeting made, of which nothing is stated but its one clause. */
export const registered = (data: Partial<Data<'DecisionRegistered'>> = {}): Told<'DecisionRegistered'> => ({
  type: 'DecisionRegistered',
  data: {
    title: null,
    clauses: ['To extend the contract for one year.'],
    authorityId: null,
    committeeId: null,
    meetingId: MEETING,
    itemId: null,
    verb: null,
    by: 'not-stated',
    minuteNumber: null,
    decidedOn: null,
    executive: null,
    key: null,
    ...data,
  },
});

/** An executive decision of a meeting. */
export const executive = registered({ executive: true, authorityId: COUNCIL, decidedOn: '2024-06-07' });
/** A decision of a meeting that cannot be called in. */
export const ordinary = registered({ executive: false, authorityId: COUNCIL });

/** Published on Monday 10 June 2024; its window closes at the end of Monday 17 June. */
export const published = (data: Partial<Data<'DecisionPublished'>> = {}): Told<'DecisionPublished'> => ({
  type: 'DecisionPublished',
  data: {
    publishedOn: '2024-06-10',
    callInOpens: '2024-06-10',
    callInCloses: '2024-06-17',
    callInRule: 'call-in, England, version 1',
    version: 1,
    notStated: [],
    ...data,
  },
});
/** Published with no window. */
export const publishedPlainly = published({ callInOpens: null, callInCloses: null, callInRule: null });

export const waived: Told<'CallInWaived'> = {
  type: 'CallInWaived',
  data: { certifiedBy: null, reason: 'The grant lapses on Friday' },
};

export const requested = (data: Partial<Data<'CallInRequested'>> = {}): Told<'CallInRequested'> => ({
  type: 'CallInRequested',
  data: {
    signatories: [{ ...nobody, label: 'Three members' }],
    grounds: 'Costs were not considered',
    requestedOn: '2024-06-12',
    notStated: [],
    ...data,
  },
});

export const ruled = (valid: boolean): Told<'CallInRuled'> => ({
  type: 'CallInRuled',
  data: { valid, by: null, reason: null },
});
export const calledIn: Told<'DecisionCalledIn'> = { type: 'DecisionCalledIn', data: {} };

export const concluded = (outcome: Data<'CallInConcluded'>['outcome']): Told<'CallInConcluded'> => ({
  type: 'CallInConcluded',
  data: { outcome, meetingId: null, reason: null },
});

export const tookEffect: Told<'DecisionTookEffect'> = { type: 'DecisionTookEffect', data: { on: null, notStated: [] } };
export const implemented: Told<'DecisionImplemented'> = {
  type: 'DecisionImplemented',
  data: { note: null, on: null, notStated: [] },
};
export const superseded = (byDecisionId: string): Told<'DecisionSuperseded'> => ({
  type: 'DecisionSuperseded',
  data: { byDecisionId, reason: null },
});
export const rescinded: Told<'DecisionRescinded'> = {
  type: 'DecisionRescinded',
  data: { byMeetingId: null, reason: 'The school withdrew' },
};
export const corrected: Told<'DecisionTextCorrected'> = {
  type: 'DecisionTextCorrected',
  data: { was: 'one year', reads: 'two years', reason: 'Copied wrongly' },
};

/** Standing called in. */
export const underCallIn = [executive, published(), requested(), ruled(true), calledIn];
