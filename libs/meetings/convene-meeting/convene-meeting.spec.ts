import { describe, it } from '@jest/globals';
import { deepStrictEqual } from 'node:assert/strict';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { bodyFold } from '../state/body.state.js';
import { councilFold } from '../state/council.state.js';
import { COMMITTEE, COUNCIL, convened, idOf } from '../testing/histories.js';
import { conveneMeeting } from './convene-meeting.decide.js';

const committee = { ...bodyFold.initial, exists: true, authorityId: COUNCIL };
const council = { ...councilFold.initial, jurisdiction: 'England' as const };
const called = { authorityId: COUNCIL, committeeId: COMMITTEE };

describe('Calling a meeting', () => {
  it('calls an ordinary meeting and says what is not stated', () => {
    given(meetingFold)
      .when(conveneMeeting, called, { reads: { committee, council: councilFold.initial } })
      .then(
        convened({
          date: null,
          startTime: null,
          place: null,
          notStated: ['notice: the clock the council follows'],
        }),
      );
  });

  it('keeps what is stated, and finds five clear days enough in England', () => {
    const stated = {
      kind: 'extraordinary',
      title: 'Budget scrutiny',
      date: '2026-01-19',
      startTime: '14:00',
      place: 'The Gateway',
      noticeGivenOn: '2026-01-09',
    } as const;
    given(meetingFold)
      .when(conveneMeeting, { ...called, ...stated }, { reads: { committee, council } })
      .then(convened({ ...stated, noticeRule: 'agenda-notice, England, version 2' }));
  });

  it('reports by how many clear days the notice was short, and calls the meeting', () => {
    given(meetingFold)
      .when(
        conveneMeeting,
        { ...called, date: '2026-01-19', noticeGivenOn: '2026-01-12' },
        { reads: { committee, council } },
      )
      .then(
        convened({
          date: '2026-01-19',
          startTime: null,
          place: null,
          noticeGivenOn: '2026-01-12',
          noticeShortBy: 1,
          noticeRule: 'agenda-notice, England, version 2',
        }),
      );
  });

  it('counts by a longer notice the council adopted', () => {
    const adopted = { rule: 'agenda-notice', limit: 7, adoptedOn: null, reference: 'Part 4' };
    given(meetingFold)
      .when(
        conveneMeeting,
        { ...called, date: '2026-01-19', noticeGivenOn: '2026-01-09' },
        { reads: { committee, council: { ...council, noticeRule: adopted } } },
      )
      .then(
        convened({
          date: '2026-01-19',
          startTime: null,
          place: null,
          noticeGivenOn: '2026-01-09',
          noticeShortBy: 2,
          noticeRule: 'agenda-notice, England, version 2; the council’s own limit of 7 (Part 4)',
        }),
      );
  });

  it('refuses a committee that is not in the minute book', () => {
    given(meetingFold)
      .when(conveneMeeting, called, { reads: { committee: bodyFold.initial, council } })
      .thenRefused('unknown-committee', /There is no committee with the id/, 'committeeId');
  });

  it('refuses a committee that was dissolved', () => {
    given(meetingFold)
      .when(conveneMeeting, called, { reads: { committee: { ...committee, dissolved: true }, council } })
      .thenRefused('committee-dissolved', /has been dissolved/, 'committeeId');
  });

  it('refuses a committee of another council', () => {
    given(meetingFold)
      .when(conveneMeeting, { ...called, authorityId: idOf('other') }, { reads: { committee, council } })
      .thenRefused('another-council', /belongs to another council/, 'authorityId');
  });

  it('asks the committee and the council it names', () => {
    const command = { committeeId: 'a', authorityId: 'b' };
    deepStrictEqual(conveneMeeting.reads?.(command as never, null), {
      committee: { stream: 'committee-a', fold: bodyFold },
      council: { stream: 'authority-b', fold: councilFold },
    });
  });
});
