import { type conveningEvents } from '#lib/meetings/events/convening.events.js';
import { type Phrase, type SentencesOf, say } from './phrase.js';
import { because, committee, day, person, plainWord, short, stated } from './words.js';

const when = (date: string | null, time: string | null, place: string | null): Phrase =>
  say`${stated(date, (on) => ` on ${day(on)}`)}${stated(time, (at) => ` at ${at}`)}${stated(place, (where) => `, ${short(where, 80)}`)}`;

/** The calling of a meeting and its course. */
export const conveningSentences: SentencesOf<typeof conveningEvents> = {
  MeetingConvened: ({ committeeId, kind, date, startTime, place, noticeShortBy }) =>
    say`${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${plainWord(kind)} meeting of ${committee(committeeId)} was called${when(date, startTime, place)}${stated(noticeShortBy, (days) => `; the notice falls short by ${days} clear ${days === 1 ? 'day' : 'days'}`)}`,
  MeetingRescheduled: ({ date, startTime, place, reason }) =>
    say`The meeting was moved: it is now${when(date, startTime, place)}${because(reason)}`,
  MeetingCancelled: ({ reason }) => say`The meeting was called off${because(reason)}`,
  MeetingOpened: ({ chair }) => say`The meeting opened${stated(chair, (id) => say` with ${person(id)} in the chair`)}`,
  MeetingAdjourned: ({ until, reason }) =>
    say`The meeting was adjourned${stated(until, (on) => ` until ${day(on)}`)}${because(reason)}`,
  MeetingResumed: ({ chair }) =>
    say`The meeting went on${stated(chair, (id) => say` with ${person(id)} in the chair`)}`,
  MeetingClosed: ({ at }) => say`The meeting closed${stated(at, (time) => ` at ${time}`)}`,
  NextMeetingAnnounced: ({ date, startTime, place }) =>
    say`The next meeting was announced${when(date, startTime, place)}`,
};
