import { uphold } from '#lib/domain/index.js';
import { londonDate } from '#lib/domain/london-time.js';
import { clearOfCallIn, mustBeUnimplemented, mustStand } from '../decision.rules.js';
import { decisionUseCase } from '../decision.use-case.js';
import { mustHaveCome, toldDay } from '../told-day.js';
import { ImplementDecision } from './implement-decision.command.js';

/** A decision that can be called in is not carried out inside its window or while called in. */
export const implementDecision = decisionUseCase(ImplementDecision, {
  post: 'decisions/:id/implementation',
  summary: 'Record that a decision was carried out',
  roles: ['clerk', 'officer'],
  example: { note: 'The contract was signed.', on: '2024-06-18' },
  decide(command, state, telling) {
    mustStand(state, 'carried out');
    mustBeUnimplemented(state, 'carried out');
    const on = toldDay(command, command.on);
    mustHaveCome(on, telling.now, 'on');
    const notStated = uphold(clearOfCallIn(state, 'carried out', on, londonDate(telling.now)));
    return [{ type: 'DecisionImplemented', data: { note: command.note ?? null, on, notStated } }];
  },
});
