import { type Outcome, broken, met, notStated, refuse } from '#lib/domain/index.js';
import { inWords } from './day-in-words.js';
import { type DecisionState } from './decision.state.js';

/** A decision that was replaced or rescinded is history: nothing more can be done to it. */
export function mustStand({ standing }: DecisionState, done: string): void {
  if (standing.ended === 'superseded')
    refuse('decision-superseded', `This decision cannot be ${done}: another decision has replaced it.`);
  if (standing.ended === 'rescinded')
    refuse('decision-rescinded', `This decision cannot be ${done}: it was rescinded.`);
}

/** A decision is carried out once. */
export function mustBeUnimplemented({ standing }: DecisionState, done: string): void {
  if (standing.implemented)
    refuse('decision-implemented', `This decision cannot be ${done}: it has been carried out already.`);
}

/** Only an executive decision can be called in (Local Government Act 2000 s.9F). */
export function subjectToCallIn({ standing }: DecisionState): Outcome {
  if (standing.waived)
    return broken('call-in-waived', 'This decision cannot be called in: it was exempted from call-in as urgent.');
  if (standing.executive === null) return notStated('call-in', 'whether the decision is executive');
  if (!standing.executive)
    return broken('not-subject-to-call-in', 'This decision cannot be called in: it is not an executive decision.');
  return met;
}

/**
 * A decision that can be called in is not carried out before it is published, inside its call-in window or while called
 * in. The window is the one published with it.
 *
 * @param on the day it was or is to be carried out, `YYYY-MM-DD`; null when the record does not say
 * @param today the London day of the telling
 */
export function clearOfCallIn({ standing }: DecisionState, done: string, on: string | null, today: string): Outcome {
  const { executive, version, window, waived, callIn, referred } = standing;
  if (callIn === 'called-in')
    return broken(
      'decision-called-in',
      `This decision cannot be ${done}: it stands called in. Conclude the call-in first.`,
    );
  if (callIn === 'requested')
    return broken(
      'call-in-requested',
      `This decision cannot be ${done}: its call-in has not been ruled on. Rule on it first.`,
    );
  if (referred)
    return broken(
      'decision-referred',
      `This decision cannot be ${done}: a call-in sent it to be reconsidered. Record that it takes effect, or the decision that replaces it.`,
    );
  if (waived || executive === false) return met;
  if (executive === null) return notStated('call-in', 'whether the decision is executive');
  if (version === 0)
    return broken(
      'decision-not-published',
      `This decision cannot be ${done} yet: it may be called in, and has not been published. Publish it first.`,
    );
  if (window === null) return notStated('call-in', 'the call-in window');
  if ((on ?? today) <= window.closes)
    return broken(
      'inside-call-in-window',
      `This decision cannot be ${done} before its call-in window has closed, at the end of ${inWords(window.closes)}.`,
    );
  return on === null ? notStated('call-in', `the day it was ${done}`) : met;
}
