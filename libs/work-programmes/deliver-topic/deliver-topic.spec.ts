import { describe, expect, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { programmeFold } from '../programme.state.js';
import { delivered, MEETING, noMeeting, opened, suggested, toCome, topic, TOPIC_ID } from '../testing/histories.js';
import { refusesWhatIsPast } from '../testing/is-past.js';
import { DeliverTopic } from './deliver-topic.command.js';
import { deliverTopic } from './deliver-topic.decide.js';

const atMeeting = { ...topic, meetingId: MEETING };

describe('Delivering a topic', () => {
  it('says where and what came of it', () => {
    given(programmeFold, opened, suggested())
      .when(deliverTopic, { ...atMeeting, outcome: 'Noted' }, { reads: { meeting: { ...toCome, status: 'closed' } } })
      .then({ type: 'TopicDelivered', data: { topicId: TOPIC_ID, meetingId: MEETING, outcome: 'Noted' } });
    given(programmeFold, opened, suggested())
      .when(deliverTopic, topic, { reads: { meeting: noMeeting } })
      .then(delivered);
  });

  it('refuses a meeting that was called off or is not there', () => {
    given(programmeFold, opened, suggested())
      .when(deliverTopic, atMeeting, { reads: { meeting: { ...toCome, status: 'cancelled' } } })
      .thenRefused('meeting-cancelled', /nothing was taken at it/, 'meetingId');
    given(programmeFold, opened, suggested())
      .when(deliverTopic, atMeeting, { reads: { meeting: noMeeting } })
      .thenRefused('unknown-meeting');
  });

  it('is for a topic still to come', () => refusesWhatIsPast(deliverTopic, 'delivered'));

  it('asks about the meeting named', () => {
    const asked = deliverTopic.reads?.(Object.assign(new DeliverTopic(), atMeeting), null);
    expect(asked?.['meeting']?.stream).toBe(`meeting-${MEETING}`);
  });
});
