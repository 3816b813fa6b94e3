import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { concluded, idOf, item, itemOpened, sitting, withdrawn } from '../testing/histories.js';
import { openItem } from './open-item.decide.js';

const itemId = idOf('a');

describe('Taking an item', () => {
  it('is recorded once', () => {
    given(meetingFold, ...sitting(), item('a'))
      .when(openItem, { itemId })
      .then(itemOpened('a'));
    given(meetingFold, ...sitting(), item('a'), itemOpened('a'))
      .when(openItem, { itemId })
      .thenRefused('item-open', /has been taken already/);
  });

  it('refuses an item that was concluded, withdrawn or never on the agenda', () => {
    given(meetingFold, ...sitting(), item('a'), concluded('a'))
      .when(openItem, { itemId })
      .thenRefused('item-concluded', /cannot be taken again/);
    given(meetingFold, ...sitting(), item('a'), withdrawn('a'))
      .when(openItem, { itemId })
      .thenRefused('item-withdrawn', /cannot be taken/);
    given(meetingFold, ...sitting())
      .when(openItem, { itemId })
      .thenRefused('unknown-agenda-item', /There is no agenda item with the id/);
  });
});
