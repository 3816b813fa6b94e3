import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { concluded, convened, idOf, item, itemOpened, sitting, withdrawn } from '../testing/histories.js';
import { withdrawAgendaItem } from './withdraw-agenda-item.decide.js';

const itemId = idOf('a');

describe('Taking an item off the agenda', () => {
  it('withdraws an item that has not been concluded', () => {
    given(meetingFold, convened(), item('a')).when(withdrawAgendaItem, { itemId }).then(withdrawn('a'));
    given(meetingFold, ...sitting(), item('a'), itemOpened('a'))
      .when(withdrawAgendaItem, { itemId, reason: 'Not ready' })
      .then({ type: 'AgendaItemWithdrawn', data: { itemId, reason: 'Not ready' } });
  });

  it('refuses an item not on the agenda, withdrawn already, or concluded', () => {
    given(meetingFold, convened()).when(withdrawAgendaItem, { itemId }).thenRefused('unknown-agenda-item');
    given(meetingFold, convened(), item('a', { number: '7' }), withdrawn('a'))
      .when(withdrawAgendaItem, { itemId })
      .thenRefused('item-withdrawn', /^Item 7 was withdrawn, so it cannot be withdrawn again/);
    given(meetingFold, ...sitting(), item('a', { title: 'Ofsted' }), concluded('a'))
      .when(withdrawAgendaItem, { itemId })
      .thenRefused('item-concluded', /^The item “Ofsted” has been concluded/);
  });
});
