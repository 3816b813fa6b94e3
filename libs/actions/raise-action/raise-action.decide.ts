import { partyOf } from '#lib/domain/index.js';
import { actionUseCase } from '../action.use-case.js';
import { RaiseAction } from './raise-action.command.js';

/** An action has an owner or says that none was named; its due date may be a date, an occasion, or not stated. */
export const raiseAction = actionUseCase(RaiseAction, {
  post: 'actions',
  summary: 'Raise an action',
  creates: true,
  example: { what: 'Send members the briefing note on the transfer test', dueText: 'before the next meeting' },
  decide: (command) => [
    {
      type: 'ActionRaised',
      data: {
        what: command.what,
        owners: (command.owners ?? []).map(partyOf),
        requestedBy: (command.requestedBy ?? []).map(partyOf),
        due: command.due ?? null,
        dueText: command.dueText ?? null,
        dueKind: command.dueKind ?? (command.due ? 'date' : 'not-stated'),
        authorityId: command.authorityId ?? null,
        committeeId: command.committeeId ?? null,
        meetingId: command.meetingId ?? null,
        itemId: command.itemId ?? null,
        questionId: command.questionId ?? null,
        decisionId: command.decisionId ?? null,
        raisedOn: command.raisedOn ?? null,
        strength: command.strength ?? null,
      },
    },
  ],
});
