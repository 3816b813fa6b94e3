import { digestOf, readDisclosure } from '#lib/sealing/index.js';
import { type SealedFields, type SealedFieldState } from '../verify/check-fields.js';

/**
 * Sealed fields as the disclosures tell them that someone was given, `{digest: disclosure}`: disclosed when the digest is the
 * disclosure's, swapped when it is not. About digests that are not among them nothing is said.
 */
export const disclosedFields = (disclosures: Readonly<Record<string, string>>): SealedFields => ({
  async states(digests) {
    const states = new Map<string, SealedFieldState>();
    for (const digest of digests) {
      if (!Object.hasOwn(disclosures, digest)) continue;
      const disclosure: unknown = disclosures[digest];
      const holds =
        typeof disclosure === 'string' && readDisclosure(disclosure) !== null && digestOf(disclosure) === digest;
      states.set(digest, { state: holds ? 'disclosed' : 'swapped' });
    }
    return states;
  },
});
