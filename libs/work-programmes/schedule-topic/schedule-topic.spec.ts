import { describe, expect, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { programmeFold } from '../programme.state.js';
import { COUNCIL, MEETING, noMeeting, opened, scheduled, suggested, toCome, topic } from '../testing/histories.js';
import { refusesWhatIsPast } from '../testing/is-past.js';
import { ScheduleTopic } from './schedule-topic.command.js';
import { scheduleTopic } from './schedule-topic.decide.js';

const atMeeting = { ...topic, meetingId: MEETING };
const nowhere = { reads: { meeting: noMeeting } };

describe('Scheduling a topic', () => {
  it('takes the day of its meeting', () => {
    for (const date of [undefined, '2024-09-05'])
      given(programmeFold, opened, suggested())
        .when(scheduleTopic, { ...atMeeting, date, whenText: 'next time' }, { reads: { meeting: toCome } })
        .then(scheduled({ meetingId: MEETING, date: '2024-09-05', whenText: 'next time' }));
  });

  it('keeps the day told where the meeting’s is not stated', () => {
    const undated = { reads: { meeting: { ...toCome, date: null } } };
    given(programmeFold, opened, suggested())
      .when(scheduleTopic, { ...atMeeting, date: '2024-09-12' }, undated)
      .then(scheduled({ meetingId: MEETING, date: '2024-09-12' }));
    given(programmeFold, opened, suggested())
      .when(scheduleTopic, atMeeting, undated)
      .then(scheduled({ meetingId: MEETING }));
  });

  it('may go to a day or a time of year instead', () => {
    given(programmeFold, opened, suggested())
      .when(scheduleTopic, { ...topic, date: '2024-10-01' }, nowhere)
      .then(scheduled({ date: '2024-10-01' }));
    given(programmeFold, opened, suggested())
      .when(scheduleTopic, { ...topic, date: null, whenText: 'autumn 2024' }, nowhere)
      .then(scheduled({ whenText: 'autumn 2024' }));
    given(programmeFold, opened, suggested())
      .when(scheduleTopic, topic, nowhere)
      .thenRefused('when-missing', /Say when/, 'meetingId');
  });

  it('refuses a meeting that is over, called off, not there or another committee’s', () => {
    for (const [meeting, rule, sentence] of [
      [noMeeting, 'unknown-meeting', /no meeting/],
      [{ ...toCome, status: 'cancelled' }, 'meeting-cancelled', /called off/],
      [{ ...toCome, status: 'closed' }, 'meeting-closed', /is over\. Choose one that is to be held, or deliver/],
      [{ ...toCome, committeeId: COUNCIL }, 'meeting-of-another-committee', /another committee’s/],
    ] as const)
      given(programmeFold, opened, suggested())
        .when(scheduleTopic, atMeeting, { reads: { meeting } })
        .thenRefused(rule, sentence, 'meetingId');
  });

  it('refuses a day that is not the meeting’s', () => {
    given(programmeFold, opened, suggested())
      .when(scheduleTopic, { ...atMeeting, date: '2024-09-06' }, { reads: { meeting: toCome } })
      .thenRefused('date-contradicts-meeting', /not the day of the meeting/, 'date');
  });

  it('refuses what is so already and takes any difference', () => {
    const first = scheduled({ meetingId: MEETING, date: '2024-09-05', whenText: 'next time' });
    const same = { meetingId: MEETING, date: '2024-09-05', whenText: 'next time' };
    given(programmeFold, opened, suggested(), first)
      .when(scheduleTopic, { ...topic, ...same }, { reads: { meeting: toCome } })
      .thenRefused('schedule-unchanged', /scheduled so already/);
    given(programmeFold, opened, suggested(), first)
      .when(scheduleTopic, atMeeting, { reads: { meeting: toCome } })
      .then(scheduled({ meetingId: MEETING, date: '2024-09-05' }));
    given(programmeFold, opened, suggested(), first)
      .when(scheduleTopic, { ...topic, date: '2024-09-05', whenText: 'next time' }, nowhere)
      .then(scheduled({ date: '2024-09-05', whenText: 'next time' }));
    given(programmeFold, opened, suggested(), first)
      .when(scheduleTopic, { ...topic, ...same, date: null }, { reads: { meeting: { ...toCome, date: '2024-09-12' } } })
      .then(scheduled({ meetingId: MEETING, date: '2024-09-12', whenText: 'next time' }));
  });

  it('is for a topic still to come', () => refusesWhatIsPast(scheduleTopic, 'scheduled', { whenText: 'autumn' }));

  it('asks about the meeting, where one is named', () => {
    const asked = (fields: object) =>
      scheduleTopic.reads?.(Object.assign(new ScheduleTopic(), fields), null)['meeting'];
    expect(asked(atMeeting)?.stream).toBe(`meeting-${MEETING}`);
    expect(asked(topic)?.stream).toBe('meeting-not-named');
  });
});
