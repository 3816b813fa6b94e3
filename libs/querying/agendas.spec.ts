import { describe, expect, it } from '@jest/globals';
import { mapReader } from '#lib/projections/testing/map-reader.js';
import { seenEvents, type ToldEvent } from '#lib/projections/testing/seen-events.js';
import { agendasOf } from './agendas.js';

const stream = 'meeting-1';
const convened: ToldEvent = {
  stream,
  type: 'MeetingConvened',
  data: {
    authorityId: 'a',
    committeeId: 'c',
    kind: 'ordinary',
    title: null,
    date: '2024-06-13',
    startTime: '10:00',
    place: null,
  },
  effectiveAt: '2024-06-01',
};
const moved: ToldEvent = {
  stream,
  type: 'MeetingRescheduled',
  data: { date: '2024-06-20', startTime: '14:00', place: 'The Oculus', reason: null },
  effectiveAt: '2024-06-10',
};
const item: ToldEvent = {
  stream,
  type: 'AgendaItemAdded',
  data: { itemId: 'i', number: '7', title: 'Inspection', purpose: null, business: null },
  effectiveAt: '2024-06-01',
};
const agendas = (on: string | null) => agendasOf(mapReader(seenEvents(convened, item, moved)), on);

describe('A meeting as other lists speak of it', () => {
  it('is on its day as last told, or as in force on a day, or as first told', () => {
    expect(agendas(null).meeting('1')).toMatchObject({ date: '2024-06-20', startTime: '14:00', place: 'The Oculus' });
    expect(agendas('2024-06-09').meeting('1')).toMatchObject({ date: '2024-06-13', startTime: '10:00', place: null });
    expect(agendas('2024-05-01').meeting('1')?.date).toBe('2024-06-13');
  });

  it('has its items', () => {
    expect(agendas(null).item('1', 'i')).toMatchObject({ number: '7', title: 'Inspection' });
    expect(agendas(null).item('1', 'another')).toBeUndefined();
  });

  it('is undefined when it is not stated or not there', () => {
    for (const id of [null, '2']) {
      expect(agendas(null).meeting(id)).toBeUndefined();
      expect(agendas(null).item(id, 'i')).toBeUndefined();
    }
    expect(agendas(null).item('1', null)).toBeUndefined();
  });
});
