import { type attendanceEvents } from '#lib/meetings/events/attendance.events.js';
import { type SentencesOf, say } from './phrase.js';
import { because, called, person, plainWord, short, stated } from './words.js';

const PRESENT = { yes: 'was present', no: 'was absent', unknown: 'was recorded, without a word on their presence,' };

/** Who was in the room, and what they had to declare. */
export const attendanceSentences: SentencesOf<typeof attendanceEvents> = {
  AttendanceRecorded: ({ personId, attendingAs, present, remote }) =>
    say`${person(personId)} ${PRESENT[present === null ? 'unknown' : present ? 'yes' : 'no']} as ${plainWord(attendingAs)}${remote === true ? ', joining from elsewhere' : ''}`,
  ApologyReceived: ({ personId, reason }) => say`${person(personId)} sent an apology for absence${because(reason)}`,
  ApologyWithdrawn: ({ personId, reason }) =>
    say`The apology of ${person(personId)} no longer stands${because(reason)}`,
  SubstituteNotified: ({ personId, forPersonId }) => say`${person(personId)} took the place of ${person(forPersonId)}`,
  SubstituteWithdrawn: ({ personId, forPersonId, reason }) =>
    say`${person(personId)} no longer takes the place of ${person(forPersonId)}${because(reason)}`,
  InterestDeclared: ({ personId, interest, itemId, action }, labels) =>
    say`${person(personId)} declared ${interest === null ? 'an interest' : INTEREST[interest]}${stated(itemId, (id) => ` in ${called(labels, id, 'an item')}`)}${stated(action, (done) => ` and ${DONE[done]}`)}`,
  InterestWithdrawn: ({ personId, reason }) =>
    say`A declaration of interest by ${person(personId)} no longer stands${because(reason)}`,
  DispensationNoted: ({ personId, itemId, grantedBy }, labels) =>
    say`A dispensation of ${person(personId)} was noted${stated(itemId, (id) => ` for ${called(labels, id, 'an item')}`)}${stated(grantedBy, (name) => `, granted by ${short(name, 80)}`)}`,
  MemberLeft: ({ personId, at, reason, forGood }) =>
    say`${personId === null ? 'Someone the record does not name' : person(personId)} left the room${forGood === true ? ' for the rest of the meeting' : ''}${stated(at, (time) => ` at ${short(time, 40)}`)}${because(reason)}`,
  MemberReturned: ({ personId }) => say`${person(personId)} came back`,
  PressAndPublicExcluded: ({ paragraphs, reason }) =>
    say`Press and public were excluded${paragraphs.length === 0 ? '' : ` under Schedule 12A, paragraph ${paragraphs.join(', ')}`}${because(reason)}`,
  PressAndPublicReadmitted: () => say`Press and public were let back in`,
};

const INTEREST = {
  'disclosable-pecuniary': 'a disclosable pecuniary interest',
  'other-registrable': 'another registrable interest',
  'non-registrable': 'a non-registrable interest',
  personal: 'a personal interest',
};
const DONE = {
  stayed: 'stayed',
  'spoke-and-left': 'spoke and left',
  left: 'left the room',
  'did-not-vote': 'did not vote',
};
