import { type ToldEvent } from '#lib/projections/testing/seen-events.js';

/** A council for specifications, with the event that entered it. */
export const council = named('a1000000-0000-4000-8000-000000000001', 'authority', 'AuthorityEstablished', {
  name: 'Buckinghamshire Council',
  jurisdiction: 'England',
  predecessors: [],
});

const body = (id: string, name: string) =>
  named(id, 'committee', 'CommitteeEstablished', {
    authorityId: council.id,
    name,
    kind: null,
    parentId: null,
    seats: null,
    quorum: null,
    executive: null,
  });
export const cabinet = body('c1000000-0000-4000-8000-000000000001', 'Cabinet');
export const selectCommittee = body('c1000000-0000-4000-8000-000000000002', 'Children’s & Education Select Committee');

/** Ids a committee's business carries. */
export const committee = {
  meetingId: 'e1000000-0000-4000-8000-000000000001',
  questionId: 'd1000000-0000-4000-8000-000000000001',
};

/** Someone registered. */
export const person = (name: string) =>
  named('b1000000-0000-4000-8000-000000000001', 'person', 'PersonRegistered', {
    name,
    label: null,
    capacity: 'officer',
  });

function named(id: string, prefix: string, type: string, data: object): { id: string; told: ToldEvent } {
  return { id, told: { stream: `${prefix}-${id}`, type, data } };
}
