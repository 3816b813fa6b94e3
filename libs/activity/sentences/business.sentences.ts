import { type businessEvents } from '#lib/meetings/events/business.events.js';
import { type SentencesOf, say } from './phrase.js';
import { isSealed } from '#lib/sealing/index.js';
import { because, quote, saying, stated, who, whoAll } from './words.js';

/** What was said and promised. */
export const businessSentences: SentencesOf<typeof businessEvents> = {
  PointNoted: ({ speaker, summary }) =>
    speaker === null
      ? say`A point was noted${saying(summary)}`
      : say`A point of ${who(speaker)} was noted${saying(summary)}`,
  QuestionPut: ({ asker, addressee, topic }) =>
    say`${who(asker)} asked${stated(addressee, (party) => say` ${who(party)}`)}${isSealed(topic) ? ' a question' : saying(topic)}`,
  OralAnswerGiven: ({ responder, gist }) => say`${who(responder)} answered${saying(gist)}`,
  UndertakingGiven: ({ what, owners }) =>
    say`An undertaking was given${owners.length === 0 ? ', with nobody named to do it' : say` by ${whoAll(owners)}`}: ${quote(what)}`,
  RequestDeclined: ({ what, requestedBy, reason }) =>
    say`A request${requestedBy.length === 0 ? '' : say` of ${whoAll(requestedBy)}`} was not taken up: ${quote(what)}${because(reason)}`,
};
