import { refuse, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { beforeOrInTheRoom } from '../rules/room.rules.js';
import { WithdrawApology } from './withdraw-apology.command.js';

/** Only an apology on record can be withdrawn; the record keeps both. */
export const withdrawApology = meetingUseCase(WithdrawApology, {
  post: 'meetings/:id/apology-withdrawals',
  summary: 'Withdraw an apology',
  example: { personId: '3d1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10', reason: 'She arrived during item 4' },
  decide(command, state) {
    uphold(beforeOrInTheRoom(state, command));
    const { personId, reason = null } = command;
    if (!state.attendance.apologies.includes(personId))
      refuse('no-apology', 'No apology of this person stands in the record of this meeting.');
    return [{ type: 'ApologyWithdrawn', data: { personId, reason } }];
  },
});
