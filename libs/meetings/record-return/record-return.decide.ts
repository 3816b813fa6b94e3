import { refuse, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { itemNamed } from '../rules/items.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { who } from '../rules/words.rules.js';
import { RecordReturn } from './record-return.command.js';

/** Only someone who left comes back; where the record names nobody who left, it may have been anyone. */
export const recordReturn = meetingUseCase(RecordReturn, {
  post: 'meetings/:id/returns',
  summary: 'Record that somebody came back',
  example: { personId: '3d1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10' },
  decide(command, state) {
    uphold(inTheRoom(state, command));
    const { personId } = command;
    const { out, unnamedDepartures, people } = state.attendance;
    const departure = out[personId];
    const mayHaveLeft = unnamedDepartures > 0 && people[personId]?.present !== false;
    if (!departure && !mayHaveLeft)
      refuse('not-left', `${who(personId)} is not recorded as having left. Record their departure first.`);
    if (departure?.forGood)
      refuse('left-for-good', `${who(personId)} is recorded as having left for the rest of the meeting.`);
    return [{ type: 'MemberReturned', data: { personId, itemId: itemNamed(state, command.itemId) } }];
  },
});
