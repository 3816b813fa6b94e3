import { isSealed, type Sealed, ToSeal } from '#lib/sealing/index.js';
import { type Party } from './fields.js';

/** What rows find a party by: the person's id, or the digest that stands in its place; null where none is named. */
export function personKey(party: Party | null | undefined): string | null {
  const person = party?.person ?? null;
  return isSealed(person) ? person._sd : typeof person === 'string' ? person : null;
}

/** Whether a party is one of these people, told by their ids and by the digests sealed in their place. */
export const isOneOf = (party: Party | null | undefined, keys: readonly string[]): boolean =>
  keys.includes(personKey(party) ?? '');

/** The words a record has for a party in the clear: a post, a label. */
export const wordsFor = ({ post, label }: Party): string[] => [post, label].filter((text) => typeof text === 'string');

/** Whether a party is a member of the public, whose name is sealed. */
export const isPublic = (party: Party | null | undefined): boolean => isSealed(party?.person) || isSealed(party?.label);

/** Words to be sealed as earlier words were, under the same key; as they are where nothing was sealed. */
export const sealedLike = (earlier: Sealed | null, words: string | Sealed): string | Sealed =>
  earlier === null || typeof words !== 'string' ? words : new ToSeal(words, { like: earlier._sd });
