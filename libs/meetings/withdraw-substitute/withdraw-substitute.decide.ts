import { refuse, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { beforeOrInTheRoom } from '../rules/room.rules.js';
import { who } from '../rules/words.rules.js';
import { WithdrawSubstitute } from './withdraw-substitute.command.js';

/** Only a substitution on record can be withdrawn, and not one the substitute has voted by; the record keeps both. */
export const withdrawSubstitute = meetingUseCase(WithdrawSubstitute, {
  post: 'meetings/:id/substitution-withdrawals',
  summary: 'Withdraw a substitution',
  example: {
    personId: '3d1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10',
    forPersonId: '4e1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10',
    reason: 'He arrived during item 4',
  },
  decide(command, state) {
    uphold(beforeOrInTheRoom(state, command));
    const { personId, forPersonId, reason = null } = command;
    if (!state.attendance.substitutes.some((named) => named.personId === personId && named.forPersonId === forPersonId))
      refuse('no-substitution', 'No substitution of these two people stands in the record of this meeting.');
    if (state.deciding.votes.some(({ voters }) => voters.includes(personId)))
      refuse(
        'substitute-voted',
        `${who(personId)} is recorded as having voted in that place, so the substitution stands.`,
        'personId',
      );
    return [{ type: 'SubstituteWithdrawn', data: { personId, forPersonId, reason } }];
  },
});
