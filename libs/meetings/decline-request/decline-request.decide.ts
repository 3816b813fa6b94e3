import { partyOf, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { toldOnce } from '../rules/duplicates.rules.js';
import { itemNamed } from '../rules/items.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { DeclineRequest } from './decline-request.command.js';

/** What was asked for and not promised is on record, and is no action. */
export const declineRequest = meetingUseCase(DeclineRequest, {
  post: 'meetings/:id/declined-requests',
  summary: 'Record a request that was not taken up',
  example: { what: 'A document comparing the two inspections' },
  decide(command, state) {
    uphold(inTheRoom(state, command));
    const { what, reason = null } = command;
    const requestedBy = (command.requestedBy ?? []).map(partyOf);
    const data = { itemId: itemNamed(state, command.itemId), what, requestedBy, reason };
    return [toldOnce(state, { type: 'RequestDeclined', data }, 'This request')];
  },
});
