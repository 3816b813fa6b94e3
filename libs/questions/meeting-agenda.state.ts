import { type Fold } from '#lib/decider/decider.js';
import { type MeetingEvent } from '#lib/meetings/meeting.events.js';

/** What a question asks about the meeting it is carried to. */
export interface MeetingAgenda {
  /** `absent`: there is no such meeting. */
  readonly status: 'absent' | 'convened' | 'cancelled' | 'closed';
  /** The items on its agenda, without those withdrawn. */
  readonly items: readonly string[];
}

const initial: MeetingAgenda = { status: 'absent', items: [] };

function evolve(state: MeetingAgenda, event: MeetingEvent): MeetingAgenda {
  switch (event.type) {
    case 'MeetingConvened':
      return { ...state, status: 'convened' };
    case 'MeetingCancelled':
      return { ...state, status: 'cancelled' };
    case 'MeetingClosed':
      return { ...state, status: 'closed' };
    case 'AgendaItemAdded':
    case 'UrgentItemAccepted':
      return { ...state, items: [...state.items, event.data.itemId] };
    case 'AgendaItemWithdrawn':
      return { ...state, items: state.items.filter((item) => item !== event.data.itemId) };
    default:
      return state;
  }
}

/** A meeting's agenda from its stream, as far as questions ask about it. */
export const meetingAgendaFold: Fold<MeetingAgenda, MeetingEvent> = { initial, evolve };
