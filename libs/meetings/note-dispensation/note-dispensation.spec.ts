import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { ann, convened, dispensed, idOf, item } from '../testing/histories.js';
import { noteDispensation } from './note-dispensation.decide.js';

describe('Noting a dispensation', () => {
  it('is for one item or for all, with who granted it and why', () => {
    given(meetingFold, convened()).when(noteDispensation, { personId: ann }).then(dispensed(ann));
    const stated = { personId: ann, itemId: idOf('a'), grantedBy: 'The Monitoring Officer', ground: 'No quorum' };
    given(meetingFold, convened(), item('a'))
      .when(noteDispensation, stated)
      .then({ type: 'DispensationNoted', data: stated });
  });

  it('is refused twice, and for an item that is unknown', () => {
    given(meetingFold, convened(), dispensed(ann))
      .when(noteDispensation, { personId: ann })
      .thenRefused('recorded-already', /^This dispensation/);
    given(meetingFold, convened())
      .when(noteDispensation, { personId: ann, itemId: idOf('a') })
      .thenRefused('unknown-agenda-item');
  });
});
