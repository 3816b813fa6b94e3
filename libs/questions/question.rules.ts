import { refuse } from '#lib/domain/index.js';
import { type QuestionState } from './question.state.js';

/** A question that was refused or withdrawn is over: nothing more can be done to it. */
export function mustStand({ standing }: QuestionState, done: string): void {
  if (standing.ended === 'refused')
    refuse('question-refused', `This question cannot be ${done}: it was refused. Hand it in again as a new question.`);
  if (standing.ended === 'withdrawn')
    refuse('question-withdrawn', `This question cannot be ${done}: it was withdrawn. Hand it in again as a new one.`);
}

/** Accepting and refusing are for a question on notice that nobody has ruled on and that has not been put yet. */
export function mustAwaitRuling(state: QuestionState, done: string): void {
  mustStand(state, done);
  const { onNotice, accepted, put } = state.standing;
  if (!onNotice)
    refuse('question-not-on-notice', `This question cannot be ${done}: it was put in the room, without notice.`);
  if (accepted) refuse('question-accepted', `This question cannot be ${done}: it was accepted already.`);
  if (put) refuse('question-put', `This question cannot be ${done}: it has been put at a meeting already.`);
}

/** What was answered as a whole, or declined, is settled. */
export function mustBeUnsettled(state: QuestionState, done: string): void {
  mustStand(state, done);
  const { answered, promised, ended } = state.standing;
  if (ended === 'declined')
    refuse('answer-declined', `This question cannot be ${done}: an answer was declined already.`);
  if (answered === 'whole' && !promised)
    refuse('question-answered', `This question cannot be ${done}: it has been answered.`);
}
