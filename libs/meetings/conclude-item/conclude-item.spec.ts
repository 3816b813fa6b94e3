import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { concluded, idOf, item, itemOpened, resolution, sitting, withdrawn } from '../testing/histories.js';
import { concludeItem } from './conclude-item.decide.js';

const itemId = idOf('a');

describe('Concluding an item', () => {
  it('says how it ended, or that the record does not', () => {
    given(meetingFold, ...sitting(), item('a'), itemOpened('a'))
      .when(concludeItem, { itemId, disposition: 'noted' })
      .then(concluded('a', 'noted'));
    given(meetingFold, ...sitting(), item('a'))
      .when(concludeItem, { itemId })
      .then(concluded('a', null));
  });

  it('says where a deferred item went', () => {
    const deferredTo = idOf('next');
    given(meetingFold, ...sitting(), item('a'))
      .when(concludeItem, { itemId, disposition: 'deferred', deferredTo })
      .then({ type: 'ItemConcluded', data: { itemId, disposition: 'deferred', deferredTo } });
    given(meetingFold, ...sitting(), item('a'))
      .when(concludeItem, { itemId, disposition: 'noted', deferredTo })
      .thenRefused('not-deferred', /Only an item that was deferred/, 'deferredTo');
    given(meetingFold, ...sitting(), item('a'))
      .when(concludeItem, { itemId, disposition: 'deferred', deferredTo }, { id: deferredTo })
      .thenRefused('deferred-to-itself', /Name another/, 'deferredTo');
  });

  it('refuses an item concluded or withdrawn already', () => {
    given(meetingFold, ...sitting(), item('a'), concluded('a', null))
      .when(concludeItem, { itemId })
      .thenRefused('item-concluded', /has been concluded already/);
    given(meetingFold, ...sitting(), item('a'), withdrawn('a'))
      .when(concludeItem, { itemId })
      .thenRefused('item-withdrawn', /cannot be concluded/);
  });

  it('refuses “no decision” where a resolution was passed', () => {
    given(meetingFold, ...sitting(), item('a', { number: '4' }), resolution('r', { itemId }))
      .when(concludeItem, { itemId, disposition: 'no-decision' })
      .thenRefused('item-has-a-resolution', /under item 4/, 'disposition');
    given(meetingFold, ...sitting(), item('a'), resolution('r'))
      .when(concludeItem, { itemId, disposition: 'no-decision' })
      .then(concluded('a', 'no-decision'));
    given(meetingFold, ...sitting(), item('a'), resolution('r', { itemId }))
      .when(concludeItem, { itemId, disposition: 'resolved' })
      .then(concluded('a', 'resolved'));
  });

  it('refuses “no decision” where one of several resolutions was passed under it', () => {
    given(meetingFold, ...sitting(), item('a'), resolution('r', { itemId }), resolution('s'))
      .when(concludeItem, { itemId, disposition: 'no-decision' })
      .thenRefused('item-has-a-resolution');
  });
});
