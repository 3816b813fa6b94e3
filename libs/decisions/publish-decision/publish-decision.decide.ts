import { refuse, refuseField } from '#lib/domain/index.js';
import { londonDate } from '#lib/domain/london-time.js';
import { type Council, councilRead } from '../council.state.js';
import { inWords } from '../day-in-words.js';
import { mustStand } from '../decision.rules.js';
import { type DecisionState } from '../decision.state.js';
import { decisionUseCase } from '../decision.use-case.js';
import { mustHaveCome, toldDay } from '../told-day.js';
import { PublishDecision } from './publish-decision.command.js';
import { type Counted, NO_WINDOW, windowNotStated, windowOf } from './window-of.js';

/** A decision is published; if it may be called in, its window is counted by the table of clocks. */
export const publishDecision = decisionUseCase(PublishDecision, {
  post: 'decisions/:id/publication',
  summary: 'Publish a decision',
  example: { publishedOn: '2024-06-10' },
  reads: (_command, state) => ({ council: councilRead(state.authorityId) }),
  decide(command, state, telling, { council }) {
    mustStand(state, 'published');
    if (state.standing.version > 0 && !state.standing.correctedSince)
      refuse('decision-published', 'This decision has been published already, and its text has not changed since.');
    const publishedOn = toldDay(command, command.publishedOn) ?? londonDate(telling.now);
    mustHaveCome(publishedOn, telling.now, 'publishedOn');
    if (state.decidedOn !== null && publishedOn < state.decidedOn)
      refuseField(
        'publishedOn',
        'published-before-made',
        `A decision cannot be published before it was made, on ${inWords(state.decidedOn)}.`,
      );
    return [
      {
        type: 'DecisionPublished',
        data: { publishedOn, ...counted(state, council, publishedOn), version: state.standing.version + 1 },
      },
    ];
  },
});

function counted({ standing, callInRule }: DecisionState, council: Council, publishedOn: string): Counted {
  // A corrected version does not start the window again.
  if (standing.window !== null)
    return { callInOpens: standing.window.opens, callInCloses: standing.window.closes, callInRule, notStated: [] };
  if (standing.waived || standing.executive === false) return NO_WINDOW;
  if (standing.executive === null) return windowNotStated('whether the decision is executive');
  return windowOf(council, publishedOn);
}
