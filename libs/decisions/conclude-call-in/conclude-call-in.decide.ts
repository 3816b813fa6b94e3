import { refuse } from '#lib/domain/index.js';
import { mustStand } from '../decision.rules.js';
import { decisionUseCase } from '../decision.use-case.js';
import { ConcludeCallIn } from './conclude-call-in.command.js';

/** A call-in is concluded once it stands; those who asked may withdraw theirs before it is ruled on. */
export const concludeCallIn = decisionUseCase(ConcludeCallIn, {
  post: 'decisions/:id/call-in-conclusion',
  summary: 'Record how a call-in ended',
  example: { outcome: 'no-action' },
  decide(command, state) {
    mustStand(state, 'released from call-in');
    const { callIn } = state.standing;
    if (callIn === 'requested' && command.outcome !== 'withdrawn')
      refuse(
        'call-in-requested',
        'This call-in has not been ruled on. Rule on it first, or record that it was withdrawn.',
      );
    if (callIn !== 'requested' && callIn !== 'called-in')
      refuse('not-called-in', 'There is no call-in to conclude: this decision does not stand called in.');
    return [
      {
        type: 'CallInConcluded',
        data: {
          outcome: command.outcome,
          meetingId: command.meetingId ?? null,
          reason: command.reason ?? null,
        },
      },
    ];
  },
});
