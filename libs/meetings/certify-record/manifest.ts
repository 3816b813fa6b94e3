import { type Manifest } from '../events/record.events.js';
import { type MeetingState } from '../meeting.state.js';
import { stateAtTheClose } from '../rules/questions.rules.js';

/** Everything the record of a meeting accounts for, at a revision; `because` says why an item has no disposition. */
export function manifestOf(state: MeetingState, revision: number, because: ReadonlyMap<string, string>): Manifest {
  const { agenda, business, deciding } = state;
  return {
    revision,
    items: agenda.items.map(({ itemId, number, disposition }) => ({
      itemId,
      number,
      disposition,
      unresolvedBecause: because.get(itemId) ?? null,
    })),
    questions: business.questions.map((question) => ({
      questionId: question.questionId,
      state: stateAtTheClose(question),
    })),
    undertakings: [...business.undertakings],
    resolutions: deciding.resolutions.map(({ decisionId }) => decisionId),
    votes: deciding.votes.map(({ voteId }) => voteId),
  };
}
