import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { ann, apologised, attended, idOf, item, left, returned, sitting } from '../testing/histories.js';
import { recordDeparture } from './record-departure.decide.js';

describe('Somebody’s leaving', () => {
  it('is recorded of someone who was there, or of whom the record does not say, or of nobody named', () => {
    const stated = { itemId: idOf('a'), at: 'just after four', reason: 'A train', forGood: true };
    given(meetingFold, ...sitting(), item('a'), attended(ann))
      .when(recordDeparture, { personId: ann, ...stated })
      .then(left(ann, stated));
    given(meetingFold, ...sitting())
      .when(recordDeparture, { personId: ann })
      .then(left(ann));
    given(meetingFold, ...sitting())
      .when(recordDeparture, {})
      .then(left(null));
  });

  it('refuses someone who was not there', () => {
    for (const absent of [attended(ann, { present: false }), apologised(ann)])
      given(meetingFold, ...sitting(), absent)
        .when(recordDeparture, { personId: ann })
        .thenRefused('left-before-arriving', /Record their attendance first/, 'personId');
  });

  it('refuses a second leaving without a return between', () => {
    given(meetingFold, ...sitting(), attended(ann), left(ann))
      .when(recordDeparture, { personId: ann })
      .thenRefused('left-already', /Record their return first/, 'personId');
    given(meetingFold, ...sitting(), attended(ann), left(ann), returned(ann))
      .when(recordDeparture, { personId: ann })
      .then(left(ann));
  });
});
