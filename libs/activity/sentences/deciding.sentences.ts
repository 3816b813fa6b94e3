import { type decidingEvents } from '#lib/meetings/events/deciding.events.js';
import { type SentencesOf, say } from './phrase.js';
import { called, day, minute, quote, stated, who } from './words.js';

const moved = (mover: Parameters<typeof who>[0], seconder: Parameters<typeof who>[0]) =>
  say`${stated(mover, (party) => say` by ${who(party)}`)}${stated(seconder, (party) => say`, seconded by ${who(party)}`)}`;

const counts = (inFavour: number | null, against: number | null, abstain: number | null): string =>
  inFavour === null && against === null && abstain === null
    ? 'the count is not stated'
    : `${inFavour ?? 'not stated'} for, ${against ?? 'not stated'} against, ${abstain ?? 'not stated'} abstaining`;

/** Motions, votes and what was resolved. */
export const decidingSentences: SentencesOf<typeof decidingEvents> = {
  MotionMoved: ({ text, mover, seconder }) => say`A motion was moved${moved(mover, seconder)}: ${quote(text)}`,
  AmendmentMoved: ({ text, mover, seconder }) => say`An amendment was moved${moved(mover, seconder)}: ${quote(text)}`,
  AmendmentDisposed: ({ amendmentId, outcome }, labels) =>
    say`${called(labels, amendmentId, 'An amendment')} was ${outcome === 'accepted-by-mover' ? 'accepted by the mover' : outcome}`,
  VoteTaken: ({ for: inFavour, against, abstain, carried, unverified }) =>
    say`A vote was taken: ${counts(inFavour, against, abstain)}${carried === null ? '' : carried ? '; carried' : '; lost'}${unverified ? ' (the record is doubtful)' : ''}`,
  ResolutionPassed: ({ clauses, verb, minuteNumber }) =>
    say`Resolved${stated(verb, (word) => ` (${word})`)}${minute(minuteNumber)}: ${quote(clauses[0]?.text ?? '')}${clauses.length > 1 ? ` and ${clauses.length - 1} more` : ''}`,
  MotionLost: ({ motionId }, labels) => say`${called(labels, motionId, 'A motion')} was lost`,
  MotionWithdrawn: ({ motionId }, labels) => say`${called(labels, motionId, 'A motion')} was withdrawn`,
  EarlierMinutesApproved: ({ meetingDate, minuteNumber }) =>
    say`The minutes of ${meetingDate === null ? 'an earlier meeting' : day(meetingDate)} were approved as a correct record${minute(minuteNumber)}`,
};
