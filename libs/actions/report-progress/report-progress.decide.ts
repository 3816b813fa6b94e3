import { partyOrNull } from '#lib/domain/index.js';
import { mustBeOutstanding } from '../action.rules.js';
import { actionUseCase } from '../action.use-case.js';
import { ReportProgress } from './report-progress.command.js';

/** Progress may be added until the committee lets the action go. */
export const reportProgress = actionUseCase(ReportProgress, {
  post: 'actions/:id/progress',
  summary: 'Report progress on an action',
  roles: ['clerk', 'officer'],
  example: { note: 'The plan is drafted and goes to the partnership next week.' },
  decide(command, state) {
    mustBeOutstanding(state, 'reported on');
    return [{ type: 'ProgressReported', data: { note: command.note, by: partyOrNull(command.by) } }];
  },
});
