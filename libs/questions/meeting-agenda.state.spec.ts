import { describe, expect, it } from '@jest/globals';
import { meetingAgendaFold } from './meeting-agenda.state.js';
import { ITEM } from './testing/ids.js';

const fold = (...events: object[]) =>
  events.reduce<typeof meetingAgendaFold.initial>(
    (state, event) => meetingAgendaFold.evolve(state, event as never),
    meetingAgendaFold.initial,
  );
const convened = { type: 'MeetingConvened', data: {} };
const added = { type: 'AgendaItemAdded', data: { itemId: ITEM } };

describe('What a question asks about a meeting', () => {
  it('is whether it is there, and whether it was cancelled or has closed', () => {
    expect(fold().status).toBe('absent');
    expect(fold(convened).status).toBe('convened');
    expect(fold(convened, { type: 'MeetingCancelled', data: {} }).status).toBe('cancelled');
    expect(fold(convened, { type: 'MeetingClosed', data: {} }).status).toBe('closed');
  });

  it('is which items are on its agenda', () => {
    expect(fold(convened, added).items).toEqual([ITEM]);
    expect(fold(convened, { type: 'UrgentItemAccepted', data: { itemId: 'urgent' } }).items).toEqual(['urgent']);
    expect(fold(convened, added, { type: 'AgendaItemWithdrawn', data: { itemId: ITEM } }).items).toEqual([]);
    expect(fold(convened, added, { type: 'AgendaItemWithdrawn', data: { itemId: 'other' } }).items).toEqual([ITEM]);
    expect(fold(convened, added, { type: 'ItemOpened', data: { itemId: ITEM } })).toEqual({
      status: 'convened',
      items: [ITEM],
    });
  });
});
