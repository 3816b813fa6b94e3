import { refuse } from '#lib/domain/index.js';
import { mustBeOutstanding } from '../action.rules.js';
import { actionUseCase } from '../action.use-case.js';
import { committeeRead } from '../other-streams/committee-standing.state.js';
import { committeeMustExist } from '../place.rules.js';
import { TransferAction } from './transfer-action.command.js';

/** Another committee takes an action over; it must be there to take it. */
export const transferAction = actionUseCase(TransferAction, {
  post: 'actions/:id/transfer',
  summary: 'Pass an action to another committee',
  example: { toCommitteeId: '0b6f4c1e-0d7a-5c35-9a55-2f8f6f3f9b10', reason: 'It falls within that committee’s remit' },
  reads: (command) => ({ committee: committeeRead(command.toCommitteeId) }),
  decide(command, state, _telling, { committee }) {
    const { toCommitteeId } = command;
    mustBeOutstanding(state, 'passed on');
    committeeMustExist('toCommitteeId', toCommitteeId, committee);
    if (committee.status === 'dissolved')
      refuse(
        'committee-dissolved',
        `${committee.name} has come to an end and cannot take actions over. Choose the committee that followed it.`,
        'toCommitteeId',
      );
    if (toCommitteeId === state.committeeId)
      refuse('committee-unchanged', `This action is with ${committee.name} already.`, 'toCommitteeId');
    const toAuthorityId = committee.authorityId === state.authorityId ? null : committee.authorityId;
    return [{ type: 'ActionTransferred', data: { toCommitteeId, toAuthorityId, reason: command.reason ?? null } }];
  },
});
