import { type recordEvents } from '#lib/meetings/events/record.events.js';
import { isSealed, type Sealed } from '#lib/sealing/index.js';
import { type SentencesOf, say } from './phrase.js';
import { because, day, minute, person, quote, short, stated } from './words.js';

/** The record of the meeting. */
export const recordSentences: SentencesOf<typeof recordEvents> = {
  EntryAmended: ({ entryRevision, was, reads, reason }) =>
    say`Entry ${entryRevision} of the draft was amended${fromTo(was, reads)}${because(reason)}`,
  RecordCertified: ({ certifiedBy }) =>
    say`The record was certified${stated(certifiedBy, (name) => ` by ${short(name, 80)}`)}`,
  RecordPublished: ({ version, kind }) => say`The ${kind} record was published as version ${version}`,
  MinutesApproved: ({ minuteNumber }) =>
    say`The minutes were approved by a later meeting as a correct record${minute(minuteNumber)}`,
  MinutesSigned: ({ signedBy, on }) =>
    say`The minutes were signed${stated(signedBy, (id) => say` by ${person(id)}`)}${stated(on, (date) => ` on ${day(date)}`)}`,
  MinuteCorrected: ({ oldText, newText, minuteNumber, reason }) =>
    say`A minute was corrected by a later meeting${minute(minuteNumber)} from ${quote(oldText, 60)} to ${quote(newText, 60)}${because(reason)}`,
};

/** From which words to which; where they are sealed, no more than that they were amended. */
const fromTo = (was: string | Sealed, reads: string | Sealed): string =>
  isSealed(was) || isSealed(reads) ? '' : ` from ${quote(was, 60)} to ${quote(reads, 60)}`;
