import { refuse, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { type MeetingState } from '../meeting.state.js';
import { itemNamed } from '../rules/items.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { who } from '../rules/words.rules.js';
import { RecordDeparture } from './record-departure.command.js';

/** Only someone who was there leaves, and not twice without coming back. */
export const recordDeparture = meetingUseCase(RecordDeparture, {
  post: 'meetings/:id/departures',
  summary: 'Record that somebody left',
  example: { personId: '3d1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10', at: 'just after four o’clock', forGood: true },
  decide(command, state) {
    uphold(inTheRoom(state, command));
    const { personId = null, at = null, reason = null, forGood = null } = command;
    if (personId !== null) wasThere(state, personId);
    const itemId = itemNamed(state, command.itemId);
    return [{ type: 'MemberLeft', data: { personId, itemId, at, reason, forGood } }];
  },
});

function wasThere({ attendance }: MeetingState, personId: string): void {
  if (attendance.out[personId])
    refuse(
      'left-already',
      `${who(personId)} has left already. Record their return first, if they came back.`,
      'personId',
    );
  if (attendance.people[personId]?.present === false || attendance.apologies.includes(personId))
    refuse(
      'left-before-arriving',
      `${who(personId)} is not recorded as having been there, so they cannot have left. Record their attendance first.`,
      'personId',
    );
}
