import { type questionEvents } from '#lib/questions/question.events.js';
import { type SentencesOf, say } from './phrase.js';
import { because, by, day, saying, stated, who, whoAll } from './words.js';

/** What became of a question. */
export const questionSentences: SentencesOf<typeof questionEvents> = {
  QuestionSubmitted: ({ asker, addressee, topic }) =>
    say`A question was handed in${by(asker)}${stated(addressee, (party) => say` for ${who(party)}`)}${saying(topic)}`,
  QuestionAccepted: () => say`The question was accepted`,
  QuestionRefused: ({ ground }) => say`The question was refused${because(ground)}`,
  QuestionCarriedToItem: () => say`The question was put on an agenda`,
  QuestionPutInRoom: ({ asker, addressee, topic }) =>
    say`A question was put at a meeting${by(asker)}${stated(addressee, (party) => say` to ${who(party)}`)}${saying(topic)}`,
  AnswerGiven: ({ responder, gist }) => say`The question was answered${by(responder)}${saying(gist)}`,
  AnswerPromised: ({ by: promised, due, dueText }) =>
    say`An answer was promised${promised.length === 0 ? '' : say` by ${whoAll(promised)}`}${due === null ? stated(dueText, (words) => `, ${words}`) : `, due ${day(due)}`}`,
  WrittenAnswerSent: ({ responder, gist, sentOn }) =>
    say`A written answer was sent${by(responder)}${stated(sentOn, (on) => ` on ${day(on)}`)}${saying(gist)}`,
  AnswerDeclined: ({ by: decliner, reason }) => say`An answer was declined${by(decliner)}${because(reason)}`,
  SupplementaryPut: ({ topic, asker }) => say`A supplementary question was put${by(asker)}${saying(topic)}`,
  QuestionWithdrawn: ({ reason }) => say`The question was withdrawn${because(reason)}`,
  QuestionLeftUnanswered: ({ inPart }) =>
    say`${inPart ? 'Part of the question' : 'The question'} was left unanswered when the meeting ended`,
};
