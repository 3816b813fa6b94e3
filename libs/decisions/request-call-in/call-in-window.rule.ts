import { type Outcome, broken, met, notStated } from '#lib/domain/index.js';
import { inWords } from '../day-in-words.js';
import { type DecisionState } from '../decision.state.js';

/** A call-in is asked for inside the window, its last day included; `on` is null when the record does not say when. */
export function insideWindow({ standing }: DecisionState, on: string | null): Outcome {
  const { executive, version, window } = standing;
  if (version === 0 && executive === true)
    return broken(
      'decision-not-published',
      'This decision cannot be called in yet: it has not been published, so its call-in window has not opened.',
    );
  if (window === null) return notStated('call-in', 'the call-in window');
  if (on === null) return notStated('call-in', 'the day it was asked for');
  if (on < window.opens)
    return broken(
      'call-in-window-not-open',
      `The call-in window of this decision opened on ${inWords(window.opens)}, after the day given.`,
      'requestedOn',
    );
  if (on > window.closes)
    return broken(
      'call-in-window-closed',
      `The call-in window of this decision closed at the end of ${inWords(window.closes)}.`,
      'requestedOn',
    );
  return met;
}
