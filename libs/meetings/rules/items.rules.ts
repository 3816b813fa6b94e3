import { refuse, refuseField, refuseUnknown } from '#lib/domain/index.js';
import { type MeetingState } from '../meeting.state.js';
import { type AgendaItem } from '../state/agenda.state.js';
import { itemInWords, sentence } from './words.rules.js';

export const findItem = ({ agenda }: MeetingState, itemId: string): AgendaItem | undefined =>
  agenda.items.find((item) => item.itemId === itemId);

/** The items still on the agenda, in order. */
export const standingItems = ({ agenda }: MeetingState): readonly AgendaItem[] =>
  agenda.items.filter(({ status }) => status !== 'withdrawn');

/** The item a command is about, which must still stand. */
export function standingItem(state: MeetingState, itemId: string, done: string): AgendaItem {
  const item = findItem(state, itemId) ?? refuseUnknown('agenda item', itemId);
  if (item.status === 'withdrawn')
    refuse('item-withdrawn', `${sentence(itemInWords(item))} was withdrawn, so it cannot be ${done}.`);
  return item;
}

/** The item an entry stands under, when it names one. */
export function itemNamed(state: MeetingState, itemId: string | null | undefined, field = 'itemId'): string | null {
  if (itemId === null || itemId === undefined) return null;
  const item =
    findItem(state, itemId) ??
    refuseField(field, 'unknown-agenda-item', `There is no item with the id ${itemId} on this meeting’s agenda.`);
  if (item.status === 'withdrawn')
    refuse('item-withdrawn', `${sentence(itemInWords(item))} was withdrawn, so nothing is recorded under it.`, field);
  return itemId;
}
