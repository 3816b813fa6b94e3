import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { adjourned, closed, convened, opened, sitting } from '../testing/histories.js';
import { adjournMeeting } from './adjourn-meeting.decide.js';

describe('Adjourning a meeting', () => {
  it('puts a meeting that sits off, to a day or to none that is stated', () => {
    given(meetingFold, ...sitting())
      .when(adjournMeeting, { until: '2026-01-05', reason: 'A fire alarm' })
      .then(adjourned({ until: '2026-01-05', reason: 'A fire alarm' }));
    given(meetingFold, ...sitting())
      .when(adjournMeeting, {})
      .then(adjourned());
    given(meetingFold, convened({ date: null }), opened())
      .when(adjournMeeting, { until: '2020-01-01' })
      .then(adjourned({ until: '2020-01-01' }));
  });

  it('refuses to go on earlier than it sat', () => {
    given(meetingFold, ...sitting())
      .when(adjournMeeting, { until: '2026-01-04' })
      .thenRefused('adjourned-backwards', /held on 2026-01-05 cannot be adjourned to 2026-01-04/, 'until');
  });

  it('refuses a meeting that does not sit', () => {
    for (const [history, why] of [
      [[convened()], /cannot be adjourned: it has not opened/],
      [[...sitting(), adjourned()], /stands adjourned/],
      [[...sitting(), closed()], /has closed/],
    ] as const)
      given(meetingFold, ...history)
        .when(adjournMeeting, {})
        .thenRefused('meeting-not-open', why);
  });
});
