import { refuse, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { inTheRoom } from '../rules/room.rules.js';
import { WithdrawInterest } from './withdraw-interest.command.js';

/** Only a declaration on record can be withdrawn; the record keeps both. */
export const withdrawInterest = meetingUseCase(WithdrawInterest, {
  post: 'meetings/:id/interest-withdrawals',
  summary: 'Withdraw a declaration of interest',
  example: { entryRevision: 14, reason: 'Another member declared it' },
  decide(command, state) {
    uphold(inTheRoom(state, command));
    const { entryRevision, reason = null } = command;
    const declared =
      state.attendance.interests.find(({ revision }) => revision === entryRevision) ??
      refuse(
        'no-declaration',
        'No declaration of interest stands in the record of this meeting at that entry.',
        'entryRevision',
      );
    return [{ type: 'InterestWithdrawn', data: { entryRevision, personId: declared.personId, reason } }];
  },
});
