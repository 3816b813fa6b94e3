import { type AgendaItem } from '../state/agenda.state.js';

/** Someone in a sentence. Names live in other streams: whoever shows the sentence may put the name for the id. */
export const who = (personId: string): string => `The person ${personId}`;

/** An item in a sentence: its number and title as far as they are stated. */
export function itemInWords({ number, title, itemId }: AgendaItem): string {
  if (number !== null) return title === null ? `item ${number}` : `item ${number} (${title})`;
  return title === null ? `the item ${itemId}` : `the item “${title}”`;
}

/** Several things in one sentence. */
export const listed = (things: readonly string[]): string =>
  things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} and ${things.at(-1) ?? ''}`;

/** The first letter as a capital. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The same inside a sentence. */
export const whom = (personId: string): string => `the person ${personId}`;
