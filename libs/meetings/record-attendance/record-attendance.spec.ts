import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { ann, apologised, attended, sitting, vote } from '../testing/histories.js';
import { recordAttendance } from './record-attendance.decide.js';

const member = { personId: ann, attendingAs: 'member' };

describe('Recording attendance', () => {
  it('records whether somebody was there, or that the record does not say', () => {
    given(meetingFold, ...sitting())
      .when(recordAttendance, { ...member, present: true, remote: true })
      .then(attended(ann, { remote: true }));
    given(meetingFold, ...sitting())
      .when(recordAttendance, member)
      .then(attended(ann, { present: null }));
  });

  it('lets a later record with other facts correct an earlier one', () => {
    for (const other of [{ present: false }, { remote: false }, { attendingAs: 'chair' }] as const)
      given(meetingFold, ...sitting(), attended(ann))
        .when(recordAttendance, { ...member, present: true, ...other })
        .then(attended(ann, other));
    given(meetingFold, ...sitting(), attended(ann), attended(ann, { present: false }))
      .when(recordAttendance, { ...member, present: true })
      .then(attended(ann));
  });

  it('refuses the same record twice', () => {
    given(meetingFold, ...sitting(), attended(ann))
      .when(recordAttendance, { ...member, present: true })
      .thenRefused('recorded-already', /in the record of this meeting already/);
  });

  it('refuses the presence of someone whose apology stands, and says what to do', () => {
    given(meetingFold, ...sitting(), apologised(ann))
      .when(recordAttendance, { ...member, present: true })
      .thenRefused('apology-and-presence', /withdraw the apology first/, 'present');
    given(meetingFold, ...sitting(), apologised(ann))
      .when(recordAttendance, { ...member, present: false })
      .then(attended(ann, { present: false }));
    given(meetingFold, ...sitting(), apologised(ann), {
      type: 'ApologyWithdrawn',
      data: { personId: ann, reason: null },
    })
      .when(recordAttendance, { ...member, present: true })
      .then(attended(ann));
  });

  it('refuses the absence of someone who voted', () => {
    const voted = vote('v', { names: [{ personId: ann, position: 'for' }] });
    given(meetingFold, ...sitting(), voted)
      .when(recordAttendance, { ...member, present: false })
      .thenRefused('absent-but-voted', /cannot have been absent/, 'present');
    given(meetingFold, ...sitting(), voted)
      .when(recordAttendance, { ...member, present: true })
      .then(attended(ann));
  });
});
