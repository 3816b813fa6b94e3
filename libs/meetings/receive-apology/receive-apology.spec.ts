import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { ann, apologised, attended, convened, sitting } from '../testing/histories.js';
import { receiveApology } from './receive-apology.decide.js';

describe('An apology for absence', () => {
  it('is received before the meeting or at it', () => {
    given(meetingFold, convened()).when(receiveApology, { personId: ann }).then(apologised(ann));
    given(meetingFold, ...sitting(), attended(ann, { present: false }))
      .when(receiveApology, { personId: ann, reason: 'Illness' })
      .then({ type: 'ApologyReceived', data: { personId: ann, reason: 'Illness' } });
  });

  it('is refused twice, and of someone who was there', () => {
    given(meetingFold, convened(), apologised(ann))
      .when(receiveApology, { personId: ann })
      .thenRefused('recorded-already', /apology is in the record/);
    given(meetingFold, ...sitting(), attended(ann))
      .when(receiveApology, { personId: ann })
      .thenRefused('apology-and-presence', /record their attendance as absent first/);
  });
});
