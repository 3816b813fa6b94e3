import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { deepStrictEqual } from 'node:assert/strict';
import { bodyFold } from '../state/body.state.js';
import { COMMITTEE, ann, bob, cat, convened, opened, roll, sitting } from '../testing/histories.js';
import { stateAfter } from '../testing/states.js';
import { openMeeting } from './open-meeting.decide.js';

const held = (personId: string, from: string, until: string | null = null) => ({
  personId,
  seat: 'voting' as const,
  items: null,
  from,
  until,
  left: false,
});
const committee = {
  ...bodyFold.initial,
  exists: true,
  sizes: [
    { from: '', set: { quorum: { numerator: 1, denominator: 4 }, seats: 12 } },
    { from: '2026-01-07', set: { quorum: { members: 5 } } },
    { from: '2026-01-06', set: { seats: 13 } },
  ],
  held: [held(ann, '2024-05-15'), held(bob, '2026-01-05', '2026-01-05'), held(cat, '2026-01-06')],
};

describe('Opening a meeting', () => {
  it('copies the seats as they stood on the day, and the quorum', () => {
    given(meetingFold, convened())
      .when(openMeeting, { chair: ann }, { reads: { committee } })
      .then(opened({ chair: ann, roll: roll(ann, bob), quorum: { numerator: 1, denominator: 4 }, seats: 12 }));
  });

  it('goes by the day it happened on where that is stated, in London', () => {
    given(meetingFold, convened())
      .when(openMeeting, { effectiveAt: '2026-01-06' }, { reads: { committee } })
      .then(opened({ roll: roll(ann, cat), quorum: { numerator: 1, denominator: 4 }, seats: 13 }));
    given(meetingFold, convened())
      .when(openMeeting, { effectiveAt: '2026-01-05T23:59:59.999Z' }, { reads: { committee } })
      .then(opened({ roll: roll(ann, bob), quorum: { numerator: 1, denominator: 4 }, seats: 12 }));
  });

  it('copies no roll when the committee has none, or the day is not stated', () => {
    given(meetingFold, convened())
      .when(openMeeting, {}, { reads: { committee: { ...bodyFold.initial, exists: true } } })
      .then(opened());
    given(meetingFold, convened({ date: null }))
      .when(openMeeting, {}, { reads: { committee } })
      .then(opened({ quorum: { members: 5 }, seats: 13 }));
  });

  it('asks the committee that meets', () => {
    deepStrictEqual(openMeeting.reads?.({}, stateAfter(convened())), {
      committee: { stream: `committee-${COMMITTEE}`, fold: bodyFold },
    });
  });

  it('refuses a meeting that is open already', () => {
    given(meetingFold, ...sitting())
      .when(openMeeting, {}, { reads: { committee } })
      .thenRefused('meeting-not-waiting', /cannot be opened: it is open/);
  });
});
