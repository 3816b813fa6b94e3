import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { excluded, idOf, item, sitting, withdrawn } from '../testing/histories.js';
import { excludePublic } from './exclude-public.decide.js';

const itemIds = [idOf('a')];

describe('Excluding press and public', () => {
  it('is for items, under paragraphs of Schedule 12A', () => {
    given(meetingFold, ...sitting(), item('a'))
      .when(excludePublic, { itemIds, paragraphs: [3, 5], reason: 'Bids' })
      .then({ type: 'PressAndPublicExcluded', data: { itemIds, paragraphs: [3, 5], reason: 'Bids' } });
    given(meetingFold, ...sitting(), item('a'))
      .when(excludePublic, { itemIds })
      .then({ type: 'PressAndPublicExcluded', data: { itemIds, paragraphs: [], reason: null } });
  });

  it('refuses to exclude them for no item, or for one that does not stand', () => {
    given(meetingFold, ...sitting())
      .when(excludePublic, { itemIds: [] })
      .thenRefused('exclusion-without-items', /Name the items/, 'itemIds');
    given(meetingFold, ...sitting())
      .when(excludePublic, { itemIds })
      .thenRefused('unknown-agenda-item', undefined, 'itemIds');
    given(meetingFold, ...sitting(), item('a'), withdrawn('a'))
      .when(excludePublic, { itemIds })
      .thenRefused('item-withdrawn', undefined, 'itemIds');
  });

  it('refuses to exclude them twice, until they were let back in', () => {
    given(meetingFold, ...sitting(), item('a'), excluded(idOf('a')))
      .when(excludePublic, { itemIds })
      .thenRefused('excluded-already', /let back in first/);
    given(meetingFold, ...sitting(), item('a'), excluded(idOf('a')), { type: 'PressAndPublicReadmitted', data: {} })
      .when(excludePublic, { itemIds, paragraphs: [3] })
      .then(excluded(idOf('a')));
  });
});
