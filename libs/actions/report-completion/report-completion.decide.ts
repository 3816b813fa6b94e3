import { partyOrNull } from '#lib/domain/index.js';
import { mustBeOpen } from '../action.rules.js';
import { actionUseCase } from '../action.use-case.js';
import { ReportCompletion } from './report-completion.command.js';

/** Completion is reported by the owner; only the committee can agree it. */
export const reportCompletion = actionUseCase(ReportCompletion, {
  post: 'actions/:id/completion-report',
  summary: 'Report an action complete',
  roles: ['clerk', 'officer'],
  example: { note: 'The plan went to the inspectorate on 25 June.', completedOn: '2024-06-25' },
  decide(command, state) {
    mustBeOpen(state, 'reported complete');
    return [
      {
        type: 'CompletionReported',
        data: { note: command.note ?? null, by: partyOrNull(command.by), completedOn: command.completedOn ?? null },
      },
    ];
  },
});
