import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { idOf, item, point, sitting } from '../testing/histories.js';
import { notePoint } from './note-point.decide.js';

const summary = 'Recruiting is hard';

describe('A point made in discussion', () => {
  it('is noted with its speaker and item, or without', () => {
    given(meetingFold, ...sitting(), item('a'))
      .when(notePoint, { summary, itemId: idOf('a'), speaker: { label: 'a member' } })
      .then(point({ itemId: idOf('a'), speaker: { person: null, post: null, label: 'a member' } }));
    given(meetingFold, ...sitting())
      .when(notePoint, { summary })
      .then(point());
  });

  it('is noted once', () => {
    given(meetingFold, ...sitting(), point())
      .when(notePoint, { summary })
      .thenRefused('recorded-already', /^This point is in the record/);
    given(meetingFold, ...sitting(), item('a'), point())
      .when(notePoint, { summary, itemId: idOf('a') })
      .then(point({ itemId: idOf('a') }));
  });

  it('stands under no item that is unknown', () => {
    given(meetingFold, ...sitting())
      .when(notePoint, { summary, itemId: idOf('a') })
      .thenRefused('unknown-agenda-item', undefined, 'itemId');
  });

  it('stands under none when that is said', () => {
    given(meetingFold, ...sitting())
      .when(notePoint, { summary, itemId: null })
      .then(point());
  });
});
