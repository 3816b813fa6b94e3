import { refuseField, uphold } from '#lib/domain/index.js';
import { mustSit } from '../committee.rules.js';
import { committeeUseCase } from '../committee.use-case.js';
import { mustBeKnown, personRead } from '../person.read.js';
import { AppointMember } from './appoint-member.command.js';
import { endsAfterItBegins, oneSeatEach, withinTheSeats } from './appoint-member.rules.js';

/** A member is in the minute book, holds one seat at a time, and there is a seat to hold. */
export const appointMember = committeeUseCase(AppointMember, {
  post: 'committees/:id/members',
  summary: 'Appoint a member to a committee',
  example: { personId: '6f1c2a34-5b6d-4e7f-8a90-b1c2d3e4f502', seat: 'voting', from: '2024-05-15' },
  reads: ({ personId }) => ({ person: personRead(personId) }),
  decide({ personId, seat = 'voting', items = null, from = null, until = null }, state, _telling, { person }) {
    mustSit(state);
    mustBeKnown(personId, person);
    if (items !== null && seat !== 'co-opted-voting')
      refuseField(
        'items',
        'items-without-co-option',
        'Only a co-opted member with a vote is limited to some business. Leave items out, or choose that seat.',
      );
    const tenure = { from, until };
    const unchecked = uphold(
      endsAfterItBegins(tenure),
      oneSeatEach(state, personId, tenure),
      withinTheSeats(state, seat, tenure),
    );
    return [{ type: 'MemberAppointed', data: { personId, seat, items, from, until, notStated: unchecked } }];
  },
});
