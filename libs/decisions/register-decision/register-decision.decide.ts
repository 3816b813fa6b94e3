import { bodyRead } from '../body.state.js';
import { decisionUseCase } from '../decision.use-case.js';
import { toldDay } from '../told-day.js';
import { RegisterDecision } from './register-decision.command.js';

/**
 * A resolution becomes a decision of its own. Where the resolution does not say whether it is executive, what its body
 * says of itself holds.
 */
export const registerDecision = decisionUseCase(RegisterDecision, {
  post: 'decisions/:id/registration',
  summary: 'Register a decision from a resolution',
  creates: true,
  example: {
    meetingId: '5b0e3f0e-5d0f-4f5e-9d53-2f8f4c1f2a10',
    verb: 'noted',
    clauses: ['Members noted the update and asked for the numbers of agency workers.'],
  },
  reads: (command) => ({ body: bodyRead(command.committeeId ?? null) }),
  decide: (command, _state, _telling, { body }) => [
    {
      type: 'DecisionRegistered',
      data: {
        title: command.title ?? null,
        clauses: command.clauses,
        authorityId: command.authorityId ?? body.authorityId,
        committeeId: command.committeeId ?? null,
        meetingId: command.meetingId,
        itemId: command.itemId ?? null,
        verb: command.verb ?? null,
        by: command.by ?? 'not-stated',
        minuteNumber: command.minuteNumber ?? null,
        decidedOn: toldDay(command, command.decidedOn),
        executive: command.executive ?? body.executive,
        key: command.key ?? null,
      },
    },
  ],
});
