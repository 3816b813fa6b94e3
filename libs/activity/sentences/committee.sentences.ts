import { type QuorumRule, type committeeEvents } from '#lib/committees/committee.events.js';
import { type SentencesOf, say } from './phrase.js';
import { authority, because, committee, day, person, plainWord, short, stated } from './words.js';

const quorumWords = (quorum: QuorumRule): string =>
  'members' in quorum
    ? `${quorum.members} ${quorum.members === 1 ? 'member' : 'members'}`
    : `${quorum.numerator}/${quorum.denominator} of the seats`;

const termWords = (term: string | null) => stated(term, (words) => ` (${short(words, 60)})`);

/** What happened to a committee. */
export const committeeSentences: SentencesOf<typeof committeeEvents> = {
  CommitteeEstablished: ({ name, authorityId }) =>
    say`${short(name)} of ${authority(authorityId)} was entered in the minute book`,
  CommitteeRenamed: ({ name, correction, reason }) =>
    correction
      ? say`The committee’s name was corrected to ${short(name)}${because(reason)}`
      : say`The committee was renamed ${short(name)}${because(reason)}`,
  QuorumRuleSet: ({ quorum }) => say`The committee’s quorum was set at ${quorumWords(quorum)}`,
  SeatsSet: ({ seats }) => say`The number of the committee’s seats was set at ${seats}`,
  MemberAppointed: ({ personId, seat, from, until }) =>
    say`${person(personId)} was appointed to a ${plainWord(seat)} seat${stated(from, (on) => ` from ${day(on)}`)}${stated(until, (on) => ` until ${day(on)}`)}`,
  MemberStoodDown: ({ personId, on, reason }) =>
    say`${person(personId)} stood down${stated(on, (last) => `, the last day being ${day(last)}`)}${because(reason)}`,
  ChairElected: ({ personId, term }) => say`${person(personId)} was elected chair${termWords(term)}`,
  ViceChairAppointed: ({ personId, term }) => say`${person(personId)} was appointed vice-chair${termWords(term)}`,
  CommitteeDissolved: ({ reason, successorId }) =>
    say`The committee came to an end${stated(successorId, (id) => say`; ${committee(id)} takes over`)}${because(reason)}`,
};
