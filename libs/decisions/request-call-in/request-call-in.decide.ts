import { partyOf, refuse, uphold } from '#lib/domain/index.js';
import { mustBeUnimplemented, mustStand, subjectToCallIn } from '../decision.rules.js';
import { type DecisionState } from '../decision.state.js';
import { decisionUseCase } from '../decision.use-case.js';
import { mustHaveCome, toldDay } from '../told-day.js';
import { insideWindow } from './call-in-window.rule.js';
import { RequestCallIn } from './request-call-in.command.js';

/** An executive decision not yet carried out may be asked to be called in, once, inside its window. */
export const requestCallIn = decisionUseCase(RequestCallIn, {
  post: 'decisions/:id/call-in',
  summary: 'Ask for a decision to be called in',
  example: {
    signatories: [{ label: 'Three members of the select committee' }],
    grounds: 'The costs were not considered.',
    requestedOn: '2024-06-12',
  },
  decide(command, state, telling) {
    mustStand(state, 'called in');
    mustBeUnimplemented(state, 'called in');
    mustNotBeAskedFor(state);
    const requestedOn = toldDay(command, command.requestedOn);
    mustHaveCome(requestedOn, telling.now, 'requestedOn');
    return [
      {
        type: 'CallInRequested',
        data: {
          signatories: command.signatories.map(partyOf),
          grounds: command.grounds,
          requestedOn,
          notStated: uphold(subjectToCallIn(state), insideWindow(state, requestedOn)),
        },
      },
    ];
  },
});

function mustNotBeAskedFor({ standing }: DecisionState): void {
  if (standing.callIn === 'requested')
    refuse('call-in-requested', 'This decision has been asked to be called in already. Rule on that first.');
  if (standing.callIn === 'called-in') refuse('decision-called-in', 'This decision stands called in already.');
  if (standing.callIn === 'concluded')
    refuse('call-in-concluded', 'This decision was called in before, and its call-in is concluded.');
}
