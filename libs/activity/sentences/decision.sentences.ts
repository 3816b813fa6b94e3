import { type decisionEvents } from '#lib/decisions/decision.events.js';
import { type SentencesOf, say } from './phrase.js';
import { because, by, committee, day, minute, plainWord, quote, short, stated, who, whoAll } from './words.js';

const decided = (title: string | null, clauses: readonly string[]) => quote(title ?? clauses[0] ?? '');

/** What became of a decision. */
export const decisionSentences: SentencesOf<typeof decisionEvents> = {
  DecisionRegistered: ({ title, clauses, committeeId, minuteNumber }) =>
    say`A decision${stated(committeeId, (id) => say` of ${committee(id)}`)} was registered${minute(minuteNumber)}: ${decided(title, clauses)}`,
  DecisionTaken: ({ title, clauses, maker, decidedOn }) =>
    say`A decision was taken by ${who(maker)}${stated(decidedOn, (on) => ` on ${day(on)}`)}: ${decided(title, clauses)}`,
  DecisionPublished: ({ publishedOn, callInCloses }) =>
    say`The decision was published on ${day(publishedOn)}${stated(callInCloses, (on) => `; it can be called in until ${day(on)}`)}`,
  CallInWaived: ({ certifiedBy, reason }) =>
    say`The decision was exempted from call-in${by(certifiedBy)}${because(reason)}`,
  CallInRequested: ({ signatories, grounds }) =>
    say`Call-in was asked for by ${whoAll(signatories)}${because(grounds)}`,
  CallInRuled: ({ valid, by: ruler, reason }) =>
    say`The call-in was ruled ${valid ? 'valid' : 'not valid'}${by(ruler)}${because(reason)}`,
  DecisionCalledIn: () => say`The decision stands called in`,
  CallInConcluded: ({ outcome, reason }) => say`The call-in was concluded: ${plainWord(outcome)}${because(reason)}`,
  DecisionTookEffect: ({ on }) => say`The decision took effect${stated(on, (date) => ` on ${day(date)}`)}`,
  DecisionImplemented: ({ note, on }) =>
    say`The decision was carried out${stated(on, (date) => ` on ${day(date)}`)}${because(note)}`,
  DecisionSuperseded: ({ reason }) => say`The decision was replaced by another${because(reason)}`,
  DecisionRescinded: ({ reason }) => say`The decision was rescinded${because(reason)}`,
  DecisionTextCorrected: ({ was, reads, reason }) =>
    say`The text of the decision was corrected from ${quote(was, 60)} to ${quote(reads, 60)}: ${short(reason)}`,
};
