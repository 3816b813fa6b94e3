import { type CommitteeEvent } from '../committee.events.js';

type Event<Type extends CommitteeEvent['type']> = Extract<CommitteeEvent, { type: Type }>;

export const COUNCIL = 'a1000000-0000-5000-8000-000000000001';
export const OTHER_COMMITTEE = 'c2000000-0000-5000-8000-000000000002';
export const JULIE = 'b1000000-0000-5000-8000-000000000001';
export const ADE = 'b2000000-0000-5000-8000-000000000002';

/** A person in the minute book, as a committee reads them. */
export const known = { person: { registered: true, mergedInto: null } };
export const unknown = { person: { registered: false, mergedInto: null } };
export const mergedIntoAde = { person: { registered: true, mergedInto: ADE } };

/** A committee just entered, with nothing stated but its name. */
export const established = (
  data: Partial<Event<'CommitteeEstablished'>['data']> = {},
): Event<'CommitteeEstablished'> => ({
  type: 'CommitteeEstablished',
  data: {
    authorityId: COUNCIL,
    name: 'Select Committee',
    kind: null,
    parentId: null,
    seats: null,
    quorum: null,
    executive: null,
    ...data,
  },
});

/** A voting member whose days are not stated. */
export const appointed = (data: Partial<Event<'MemberAppointed'>['data']> = {}): Event<'MemberAppointed'> => ({
  type: 'MemberAppointed',
  data: { personId: JULIE, seat: 'voting', items: null, from: null, until: null, notStated: [], ...data },
});

export const stoodDown = (data: Partial<Event<'MemberStoodDown'>['data']> = {}): Event<'MemberStoodDown'> => ({
  type: 'MemberStoodDown',
  data: { personId: JULIE, on: null, reason: null, notStated: [], ...data },
});

export const dissolved: Event<'CommitteeDissolved'> = {
  type: 'CommitteeDissolved',
  data: { reason: null, successorId: null },
};
