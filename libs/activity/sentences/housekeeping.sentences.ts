import { type viewEvents } from '#lib/projections/view.events.js';
import { type reactorEvents } from '#lib/reactors/reactor.events.js';
import { type SentencesOf, say } from './phrase.js';
import { because, quote, short } from './words.js';

/** What the minute book records about itself. */
export const housekeepingSentences: SentencesOf<typeof viewEvents> & SentencesOf<typeof reactorEvents> = {
  ViewEventSkipped: ({ view, position, reason }) =>
    say`The view ${view} was told to pass over the event at ${position}${because(reason)}`,
  ReactionRefused: ({ stream, sentence }) =>
    say`What should follow from ${stream} was refused: ${quote(short(sentence))}`,
};
