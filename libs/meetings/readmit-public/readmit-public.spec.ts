import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { excluded, idOf, sitting } from '../testing/histories.js';
import { readmitPublic } from './readmit-public.decide.js';

describe('Letting press and public back in', () => {
  it('follows their exclusion', () => {
    given(meetingFold, ...sitting(), excluded(idOf('a')))
      .when(readmitPublic, {})
      .then({ type: 'PressAndPublicReadmitted', data: {} });
    given(meetingFold, ...sitting())
      .when(readmitPublic, {})
      .thenRefused('not-excluded', /have not been excluded/);
  });
});
