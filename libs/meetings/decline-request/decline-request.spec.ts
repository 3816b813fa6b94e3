import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { type MeetingEvent } from '../meeting.events.js';
import { meetingFold } from '../meeting.state.js';
import { idOf, item, sitting } from '../testing/histories.js';
import { declineRequest } from './decline-request.decide.js';

const party = (label: string) => ({ person: null, post: null, label });
const bare: MeetingEvent = {
  type: 'RequestDeclined',
  data: { itemId: null, what: 'A paper', requestedBy: [], reason: null },
};

describe('A request that was not taken up', () => {
  it('is on record, and is no undertaking', () => {
    given(meetingFold, ...sitting(), item('a'))
      .when(declineRequest, { what: 'A paper', itemId: idOf('a'), requestedBy: [{ label: 'x' }], reason: 'Too long' })
      .then({
        type: 'RequestDeclined',
        data: { itemId: idOf('a'), what: 'A paper', requestedBy: [party('x')], reason: 'Too long' },
      });
    given(meetingFold, ...sitting())
      .when(declineRequest, { what: 'A paper' })
      .then(bare);
    given(meetingFold, ...sitting(), bare)
      .when(declineRequest, { what: 'A paper' })
      .thenRefused('recorded-already', /^This request/);
  });
});
