import { type programmeEvents } from '#lib/work-programmes/programme.events.js';
import { type SentencesOf, say } from './phrase.js';
import { because, called, committee, day, minute, quote, short, stated, by } from './words.js';

const when = (date: string | null, words: string | null): string =>
  date === null ? (words === null ? '' : ` for ${short(words, 60)}`) : ` for ${day(date)}`;

/** What became of a work programme and its topics. */
export const programmeSentences: SentencesOf<typeof programmeEvents> = {
  WorkProgrammeOpened: ({ committeeId, municipalYear }) =>
    say`The work programme of ${committee(committeeId)} for ${municipalYear} was opened`,
  WorkProgrammeAdopted: ({ minuteNumber }) => say`The work programme was adopted${minute(minuteNumber)}`,
  TopicSuggested: ({ title, proposer, reason }) =>
    say`The topic ${quote(title)} was suggested${by(proposer)}${because(reason)}`,
  TopicScoped: ({ topicId, scope }, labels) => say`${called(labels, topicId, 'A topic')} was scoped: ${quote(scope)}`,
  TopicScheduled: ({ topicId, date, whenText }, labels) =>
    say`${called(labels, topicId, 'A topic')} was scheduled${when(date, whenText)}`,
  TopicDeferred: ({ topicId, to, reason }, labels) =>
    say`${called(labels, topicId, 'A topic')} was put off${stated(to, (words) => ` to ${short(words, 60)}`)}${because(reason)}`,
  BriefingArranged: ({ topicId, date, whenText }, labels) =>
    say`A briefing on ${called(labels, topicId, 'a topic')} was arranged${when(date, whenText)}`,
  TopicStarted: ({ topicId, note }, labels) =>
    say`Work on ${called(labels, topicId, 'a topic')} is under way${because(note)}`,
  TopicDelivered: ({ topicId, outcome }, labels) =>
    say`${called(labels, topicId, 'A topic')} was delivered${because(outcome)}`,
  TopicDropped: ({ topicId, reason }, labels) =>
    say`${called(labels, topicId, 'A topic')} was dropped${because(reason)}`,
  TopicFlagged: ({ topicId, why, newDate }, labels) =>
    say`${called(labels, topicId, 'A topic')} needs the clerk’s eye: its meeting was ${FLAGGED[why]}${stated(newDate, (on) => ` to ${day(on)}`)}`,
  TopicCorrected: ({ was, title, reason }) =>
    say`The topic’s wording was corrected from ${quote(was, 60)} to ${quote(title, 60)}${because(reason)}`,
};

const FLAGGED = { 'meeting-rescheduled': 'moved', 'meeting-cancelled': 'called off', 'meeting-closed': 'closed' };
