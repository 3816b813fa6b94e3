import { type authorityEvents } from '#lib/authorities/authority.events.js';
import { type SentencesOf, say } from './phrase.js';
import { authority, because, day, short, stated } from './words.js';

/** What happened to a council's entry. */
export const authoritySentences: SentencesOf<typeof authorityEvents> = {
  AuthorityEstablished: ({ name }) => say`${short(name)} was entered in the minute book`,
  AuthorityRenamed: ({ name, correction, reason }) =>
    correction
      ? say`The council’s name was corrected to ${short(name)}${because(reason)}`
      : say`The council was renamed ${short(name)}${because(reason)}`,
  RuleAdopted: ({ rule, limit, adoptedOn }) =>
    say`The council adopted its own limit of ${limit} for ${rule}${stated(adoptedOn, (on) => ` on ${day(on)}`)}`,
  AuthoritySucceeded: ({ successor, reason }) =>
    say`The council’s functions passed to ${authority(successor)}${because(reason)}`,
};
