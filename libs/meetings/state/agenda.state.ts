import { type Disposition } from '../events/agenda.events.js';
import { type MeetingEvent } from '../meeting.events.js';

/** An item of business. */
export interface AgendaItem {
  readonly itemId: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly business: string | null;
  /** Withdrawn items do not stand; the others do. */
  readonly status: 'listed' | 'open' | 'concluded' | 'withdrawn';
  readonly disposition: Disposition | null;
}

/** The order of business, and what of it was published. */
export interface Agenda {
  readonly items: readonly AgendaItem[];
  readonly published: number;
  readonly changedSincePublished: boolean;
}

export const initialAgenda: Agenda = { items: [], published: 0, changedSincePublished: false };

function change(agenda: Agenda, itemId: string, set: Partial<AgendaItem>): Agenda {
  return { ...agenda, items: agenda.items.map((item) => (item.itemId === itemId ? { ...item, ...set } : item)) };
}

export function evolveAgenda(agenda: Agenda, event: MeetingEvent): Agenda {
  switch (event.type) {
    case 'AgendaItemAdded': {
      const { itemId, number, title, business } = event.data;
      const item: AgendaItem = { itemId, number, title, business, status: 'listed', disposition: null };
      return { ...agenda, items: [...agenda.items, item], changedSincePublished: true };
    }
    case 'UrgentItemAccepted': {
      const { itemId, title } = event.data;
      const item: AgendaItem = { itemId, number: null, title, business: null, status: 'listed', disposition: null };
      return { ...agenda, items: [...agenda.items, item], changedSincePublished: true };
    }
    case 'AgendaItemWithdrawn':
      return {
        ...change(agenda, event.data.itemId, { status: 'withdrawn', disposition: 'withdrawn' }),
        changedSincePublished: true,
      };
    case 'AgendaReordered': {
      const place = new Map(event.data.itemIds.map((itemId, index) => [itemId, index]));
      const placeOf = (item: AgendaItem) => place.get(item.itemId) ?? place.size;
      return {
        ...agenda,
        items: agenda.items.toSorted((a, b) => placeOf(a) - placeOf(b)),
        changedSincePublished: true,
      };
    }
    case 'ReportAttached':
      return { ...agenda, changedSincePublished: true };
    case 'AgendaPublished':
      return { ...agenda, published: event.data.version, changedSincePublished: false };
    case 'ItemOpened':
      return change(agenda, event.data.itemId, { status: 'open' });
    case 'ItemConcluded':
      return change(agenda, event.data.itemId, { status: 'concluded', disposition: event.data.disposition });
    default:
      return agenda;
  }
}
