import { describe, expect, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { programmeFold } from '../programme.state.js';
import {
  COMMITTEE,
  MEETING,
  noCommittee,
  noMeeting,
  opened,
  programme,
  standing,
  toCome,
} from '../testing/histories.js';
import { OpenProgramme } from './open-programme.command.js';
import { openProgramme } from './open-programme.decide.js';

const reads = { committee: standing, meeting: noMeeting };

describe('Opening a work programme', () => {
  it('takes the council from the committee', () => {
    given(programmeFold).when(openProgramme, programme, { reads }).then(opened);
  });

  it('keeps where it was first spoken of, and the council told', () => {
    given(programmeFold)
      .when(
        openProgramme,
        { ...programme, meetingId: MEETING, authorityId: MEETING },
        { reads: { ...reads, meeting: toCome } },
      )
      .then({ type: 'WorkProgrammeOpened', data: { ...programme, authorityId: MEETING, meetingId: MEETING } });
  });

  it('refuses a year that is none', () => {
    given(programmeFold)
      .when(openProgramme, { ...programme, municipalYear: '2024-2026' }, { reads })
      .thenRefused('municipal-year-malformed', /such as 2024-2025; 2024-2026 is not/, 'municipalYear');
  });

  it('refuses a committee that is not there or has come to an end, and a meeting that is not there', () => {
    given(programmeFold)
      .when(openProgramme, programme, { reads: { ...reads, committee: noCommittee } })
      .thenRefused('unknown-committee', /There is no committee with the id c1/, 'committeeId');
    given(programmeFold)
      .when(openProgramme, programme, { reads: { ...reads, committee: { ...standing, status: 'dissolved' } } })
      .thenRefused('committee-dissolved', /Children’s & Education Select Committee has come to an end/, 'committeeId');
    given(programmeFold)
      .when(openProgramme, { ...programme, meetingId: MEETING }, { reads })
      .thenRefused('unknown-meeting', /no meeting with the id e1/, 'meetingId');
  });

  it('is one programme for a committee and a year', () => {
    expect(openProgramme.streamId?.({ committeeId: COMMITTEE, municipalYear: '2024-2025' }, 'new')).toBe(
      `${COMMITTEE}-2024-2025`,
    );
    expect(openProgramme.streamId?.({}, 'new')).toBe('-');
    expect(openProgramme.creates).toBe(true);
  });

  it('asks about its committee and the meeting', () => {
    const asked = openProgramme.reads?.(Object.assign(new OpenProgramme(), { ...programme, meetingId: MEETING }), null);
    expect(asked?.['committee']?.stream).toBe(`committee-${COMMITTEE}`);
    expect(asked?.['meeting']?.stream).toBe(`meeting-${MEETING}`);
  });
});
