import { seenEvents } from '#lib/projections/testing/seen-events.js';
import { type NewFact } from '#lib/decider/decider.js';
import { type MeetingEvent } from '../meeting.events.js';
import { COMMITTEE, COUNCIL, ann, bob, cat, idOf } from './histories.js';

export const MEETING = idOf('meeting');
const SOURCE = 'a'.repeat(64);

/** Where an entry of these specifications was read, by its place in the log. */
export const sourceAt = (start: number) => ({ sha256: SOURCE, start, end: start + 1 });

const person = (id: string, name: string) => ({
  stream: `person-${id}`,
  type: 'PersonRegistered',
  data: { name, label: null, capacity: 'member' },
});

/** A council, a committee, three people, and one meeting with these events, each read from a document. */
export const logOf = (...events: readonly NewFact<MeetingEvent>[]) =>
  seenEvents(
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
        name: 'Select Committee',
        kind: null,
        parentId: null,
        seats: null,
        quorum: null,
        executive: null,
      },
    },
    person(ann, 'Ann Able'),
    person(bob, 'Bob Baker'),
    person(cat, 'Cat Cook'),
    ...events.map((event, index) => ({
      stream: `meeting-${MEETING}`,
      metadata: { actor: 'clerk', source: `${SOURCE}#char=${index},${index + 1}` },
      ...event,
      effectiveAt: event.effectiveAt ?? null,
    })),
  );
