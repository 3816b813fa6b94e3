import { type personalDataEvents } from '#lib/personal-data/personal-data.events.js';
import { type SentencesOf, say } from './phrase.js';
import { because, short } from './words.js';

const fields = ({ length }: readonly string[]): string =>
  length === 1 ? 'one sealed field' : `${length} sealed fields`;

/** What became of sealed words; never whose they were. */
export const personalDataSentences: SentencesOf<typeof personalDataEvents> = {
  PersonalDataErased: ({ digests, basis, decidedBy }) =>
    say`Personal data in ${fields(digests)} was erased by decision of ${short(decidedBy, 80)}${because(basis)}`,
  ErasureRefused: ({ digests, reason, decidedBy }) =>
    say`Personal data in ${fields(digests)} was kept by decision of ${short(decidedBy, 80)}, although its erasure was asked for${because(reason)}`,
  ExemptMatterReleased: ({ digests, basis, decidedBy }) =>
    say`What was recorded under an exempt matter, in ${fields(digests)}, was released by decision of ${short(decidedBy, 80)}${because(basis)}`,
  WrappingKeyRotated: ({ epoch }) =>
    say`The key that protects sealed words was replaced: it is now number ${epoch}, and the one before is destroyed`,
};
