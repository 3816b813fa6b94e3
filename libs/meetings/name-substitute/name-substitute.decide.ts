import { refuse, refuseField, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { type MeetingState } from '../meeting.state.js';
import { beforeOrInTheRoom } from '../rules/room.rules.js';
import { who } from '../rules/words.rules.js';
import { NameSubstitute } from './name-substitute.command.js';

/** A substitute takes the place of one absent voting member, and holds no voting seat already. */
export const nameSubstitute = meetingUseCase(NameSubstitute, {
  post: 'meetings/:id/substitutes',
  summary: 'Name a substitute',
  example: {
    personId: '3d1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10',
    forPersonId: '4e1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10',
  },
  decide(command, state) {
    uphold(beforeOrInTheRoom(state, command));
    const { personId, forPersonId } = command;
    if (personId === forPersonId)
      refuseField('personId', 'substitute-for-oneself', 'Nobody substitutes for themselves.');
    placeIsFree(state, personId, forPersonId);
    seatsAllowIt(state, personId, forPersonId);
    return [{ type: 'SubstituteNotified', data: { personId, forPersonId } }];
  },
});

function placeIsFree({ attendance }: MeetingState, personId: string, forPersonId: string): void {
  const { substitutes, people } = attendance;
  if (substitutes.some((named) => named.personId === personId && named.forPersonId === forPersonId))
    refuse('recorded-already', 'This substitution is in the record of this meeting already.');
  if (substitutes.some((named) => named.forPersonId === forPersonId))
    refuse('place-taken', `${who(forPersonId)} has a substitute at this meeting already.`, 'forPersonId');
  if (substitutes.some((named) => named.personId === personId))
    refuse('substitute-taken', `${who(personId)} is a substitute for somebody else at this meeting.`, 'personId');
  if (people[forPersonId]?.present === true)
    refuse(
      'member-is-present',
      `${who(forPersonId)} is recorded as present, so nobody takes their place.`,
      'forPersonId',
    );
}

/** Asked when the meeting has a roll; before it opens, or without one, the record does not say. */
function seatsAllowIt({ attendance: { roll } }: MeetingState, personId: string, forPersonId: string): void {
  if (roll === null) return;
  const seatOf = (id: string) => roll.find((entry) => entry.personId === id)?.seat;
  const replaced = seatOf(forPersonId);
  if (replaced === undefined || replaced === 'substitute')
    refuse('no-seat-to-take', `${who(forPersonId)} has no seat on the roll of this meeting.`, 'forPersonId');
  const own = seatOf(personId);
  if (own !== undefined && own !== 'substitute')
    refuse('substitute-has-a-seat', `${who(personId)} has a seat of their own at this meeting.`, 'personId');
}
