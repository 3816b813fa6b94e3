import { type DecisionEvent } from '../decision.events.js';
import { type Standing, statusOf } from '../decision.standing.js';
import { corrected } from '../decision.text.js';
import { type DecisionFacts } from './decision.row.js';

/** What follows from how a decision stands. */
export const standingFacts = (standing: Standing) => ({
  status: statusOf(standing),
  calledIn: standing.callIn === 'called-in',
  subjectToCallIn: standing.waived ? false : standing.executive,
  version: standing.version,
});

type StandingFacts = ReturnType<typeof standingFacts>;

/**
 * What an event changes about how a decision stands. What stays as it was keeps its own date: a correction of the text
 * dated before the publication does not bring the publication forward. A publication says so even where it is the second.
 */
export function standingChanges(event: DecisionEvent, before: Standing, after: Standing): Partial<StandingFacts> {
  const [then, now] = [standingFacts(before), standingFacts(after)];
  const says = (fact: string) => fact === 'status' && event.type === 'DecisionPublished' && now.status === 'published';
  const changed = Object.entries(now).filter(
    ([fact, value]) => then[fact as keyof StandingFacts] !== value || says(fact),
  );
  return Object.fromEntries(changed);
}

/** What an event itself changes about a decision, besides how it stands. */
export function changedBy(event: DecisionEvent, known: DecisionFacts): Partial<DecisionFacts> {
  switch (event.type) {
    case 'DecisionPublished': {
      const { publishedOn, callInOpens, callInCloses, callInRule } = event.data;
      return { publishedOn, callInOpens, callInCloses, callInRule };
    }
    case 'CallInConcluded':
      return { callInOutcome: event.data.outcome };
    case 'DecisionSuperseded':
      return { supersededBy: event.data.byDecisionId };
    case 'DecisionTextCorrected':
      return corrected(known, event.data.was, event.data.reads);
    default:
      return {};
  }
}
