import { type ToldEvent } from '#lib/projections/testing/seen-events.js';
import { type QuestionEvent } from '../question.events.js';
import { COMMITTEE, COUNCIL, MEMBER, OFFICER } from './ids.js';

const registered = (id: string, name: string, capacity: string): ToldEvent => ({
  stream: `person-${id}`,
  type: 'PersonRegistered',
  data: { name, label: null, capacity },
});

/** A council, a committee, a member and an officer, entered in the minute book. */
export const places: readonly ToldEvent[] = [
  {
    stream: `authority-${COUNCIL}`,
    type: 'AuthorityEstablished',
    data: { name: 'Buckinghamshire Council', jurisdiction: 'England', predecessors: [] },
  },
  {
    stream: `committee-${COMMITTEE}`,
    type: 'CommitteeEstablished',
    data: {
      authorityId: COUNCIL,
      name: 'Children’s & Education Select Committee',
      kind: null,
      parentId: null,
      seats: null,
      quorum: null,
      executive: null,
    },
  },
  registered(MEMBER, 'Diana Blamires', 'member'),
  registered(OFFICER, 'Richard Nash', 'officer'),
];

/** An event of a question, told of a day. */
export const of = (
  id: string,
  event: QuestionEvent,
  effectiveAt: string | null = null,
  metadata?: Record<string, string>,
): ToldEvent => ({ stream: `question-${id}`, ...event, effectiveAt, ...(metadata ? { metadata } : {}) });
