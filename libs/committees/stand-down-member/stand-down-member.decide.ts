import { uphold } from '#lib/domain/index.js';
import { mustSit } from '../committee.rules.js';
import { committeeUseCase } from '../committee.use-case.js';
import { StandDownMember } from './stand-down-member.command.js';
import { givesUpASeat } from './stand-down-member.rules.js';

/** A member stands down from the seat they hold; a chair who does leaves the chair vacant. */
export const standDownMember = committeeUseCase(StandDownMember, {
  post: 'committees/:id/members/:personId/end',
  summary: 'Record that a member stood down',
  example: { on: '2024-05-14', reason: 'Left the council' },
  decide({ personId, on = null, reason = null }, state) {
    mustSit(state);
    const unchecked = uphold(givesUpASeat(state, personId, on));
    return [{ type: 'MemberStoodDown', data: { personId, on, reason, notStated: unchecked } }];
  },
});
