import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { programmeFold } from '../programme.state.js';
import { MEETING, noMeeting, opened, programme, toCome } from '../testing/histories.js';
import { adoptProgramme } from './adopt-programme.decide.js';

const adopted = { type: 'WorkProgrammeAdopted', data: { meetingId: MEETING, minuteNumber: '9' } } as const;

describe('Adopting a work programme', () => {
  it('says where and by which minute', () => {
    given(programmeFold, opened)
      .when(adoptProgramme, { ...programme, ...adopted.data }, { reads: { meeting: toCome } })
      .then(adopted);
    given(programmeFold, opened)
      .when(adoptProgramme, programme, { reads: { meeting: noMeeting } })
      .then({ type: 'WorkProgrammeAdopted', data: { meetingId: null, minuteNumber: null } });
  });

  it('refuses what was adopted before, and a meeting that is not there', () => {
    given(programmeFold, opened, adopted)
      .when(adoptProgramme, programme, { reads: { meeting: noMeeting } })
      .thenRefused('programme-adopted-already', /adopted this work programme already/);
    given(programmeFold, opened)
      .when(adoptProgramme, { ...programme, meetingId: MEETING }, { reads: { meeting: noMeeting } })
      .thenRefused('unknown-meeting');
  });
});
