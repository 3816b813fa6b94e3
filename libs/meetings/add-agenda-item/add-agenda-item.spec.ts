import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { convened, idOf, item, sitting, withdrawn } from '../testing/histories.js';
import { addAgendaItem } from './add-agenda-item.decide.js';

describe('Putting an item on the agenda', () => {
  it('keeps what is stated of it, before the meeting or at it', () => {
    given(meetingFold, convened())
      .when(addAgendaItem, { number: '6', title: 'Ofsted', purpose: 'scrutinise', business: 'education' })
      .then(item('item', { number: '6', title: 'Ofsted', purpose: 'scrutinise', business: 'education' }));
    given(meetingFold, ...sitting(), item('a'))
      .when(addAgendaItem, {})
      .then(item('item', { itemId: idOf('item') }));
  });

  it('gives a number once, unless the item that had it was withdrawn', () => {
    given(meetingFold, convened(), item('a', { number: '6', title: 'Ofsted' }))
      .when(addAgendaItem, { number: '6' })
      .thenRefused('item-number-taken', /has item 6 \(Ofsted\) already/, 'number');
    given(meetingFold, convened(), item('a', { number: '6' }), withdrawn('a'))
      .when(addAgendaItem, { number: '6' })
      .then(item('item', { number: '6' }));
  });

  it('gives a number another item does not have', () => {
    given(meetingFold, convened(), item('a', { number: '5' }))
      .when(addAgendaItem, { number: '6' })
      .then(item('item', { number: '6' }));
  });
});
