import { type Party, isPublic, wordsFor } from '#lib/domain/index.js';
import { isSealed, type Sealed } from '#lib/sealing/index.js';
import { type Labels, type Mention, type Phrase, say } from './phrase.js';

/** The longest passage of the record a sentence repeats, in UTF-16 units. */
const LONGEST = 120;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The record's own words, on one line and not too long. */
export function short(text: string, longest = LONGEST): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}

/** The same between quotation marks. */
export const quote = (text: string, longest = LONGEST): string => `“${short(text, longest)}”`;

/** What was said, after a colon; where the words are sealed the sentence ends without them. */
export const saying = (text: string | Sealed): string => (isSealed(text) ? '' : `: ${quote(text)}`);

/** A day as a clerk writes it: 13 June 2024. */
export const day = (date: string): string =>
  `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;

/** Something more when it is stated; nothing otherwise. */
export const stated = <Value>(value: Value | null, more: (value: Value) => string | Phrase): string | Phrase =>
  value === null ? '' : more(value);

/** The reason after a colon, when it is stated and not sealed. */
export const because = (reason: string | Sealed | null): string =>
  reason === null || isSealed(reason) ? '' : `: ${short(reason)}`;

/** A minute number in brackets, when it is stated. */
export const minute = (number: string | null): string => (number === null ? '' : ` (minute ${short(number, 40)})`);

/** A member of a closed list of words, as words. */
export const plainWord = (name: string): string => name.replaceAll('-', ' ');

export const person = (id: string): Mention => ({ person: id });
export const committee = (id: string): Mention => ({ committee: id });
export const authority = (id: string): Mention => ({ authority: id });

/** Someone in the record: by their entry, or else by post or in the record's words. */
export const who = (party: Party | null, unknown = 'someone the record does not name'): Phrase => {
  if (!party) return [unknown];
  if (isPublic(party)) return ['a member of the public'];
  return typeof party.person === 'string' ? [person(party.person)] : [wordsFor(party)[0] ?? unknown];
};

/** Several of them: A, B and C. */
export const whoAll = (parties: readonly Party[]): Phrase =>
  parties.length === 0
    ? ['nobody named']
    : parties.reduce<Phrase>((list, party, index) => {
        const joint = index === 0 ? '' : index === parties.length - 1 ? ' and ' : ', ';
        return say`${list}${joint}${who(party)}`;
      }, []);

/** Whose word it is, at the end of a sentence, when the record says. */
export const by = (party: Party | null): string | Phrase => stated(party, (named) => say` by ${who(named)}`);

/** How an item, a motion or a topic is called, or a word for its kind. */
export const called = (labels: Labels, id: string | null, otherwise: string): string => labels(id) ?? otherwise;
