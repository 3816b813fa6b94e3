import { describe, expect, it } from '@jest/globals';
import { given, madeId } from '#lib/decider/testing/specification.js';
import { programmeFold } from '../programme.state.js';
import {
  delivered,
  dropped,
  MEETING,
  noCommittee,
  noMeeting,
  opened,
  OTHER,
  programme,
  standing,
  suggested,
  toCome,
  TOPIC_ID,
} from '../testing/histories.js';
import { suggestTopic } from './suggest-topic.decide.js';

const title = 'Level 1 apprenticeships';
const topicId = madeId('topic');
const reads = { committee: standing, meeting: noMeeting };

describe('Suggesting a topic', () => {
  it('opens the year’s programme when it is the first', () => {
    given(programmeFold)
      .when(suggestTopic, { ...programme, title }, { reads })
      .then(opened, suggested({ topicId }));
    expect(suggestTopic.creates).toBe('either');
  });

  it('says at which meeting the programme was first spoken of', () => {
    given(programmeFold)
      .when(suggestTopic, { ...programme, title, meetingId: MEETING }, { reads: { ...reads, meeting: toCome } })
      .then({ ...opened, data: { ...opened.data, meetingId: MEETING } }, suggested({ topicId, meetingId: MEETING }));
  });

  it('keeps everything the record states', () => {
    const told = {
      title,
      form: 'contribution',
      reason: 'Few places',
      whenText: 'autumn',
      offered: true,
      partOf: OTHER,
    } as const;
    given(programmeFold, opened, suggested({ topicId: OTHER, title: 'Apprenticeships' }))
      .when(suggestTopic, { ...programme, ...told, proposer: { label: 'members' } }, { reads })
      .then(suggested({ topicId, ...told, proposer: { person: null, post: null, label: 'members' } }));
  });

  it('refuses to add to a topic that is not on the programme', () => {
    given(programmeFold, opened, suggested())
      .when(suggestTopic, { ...programme, title: 'Employers', partOf: OTHER }, { reads })
      .thenRefused('unknown-topic', /Suggest that one first/, 'partOf');
  });

  it('refuses a title that is on the programme, however it is spaced', () => {
    given(programmeFold, opened, suggested())
      .when(suggestTopic, { ...programme, title: ' level 1  Apprenticeships ' }, { reads })
      .thenRefused('topic-on-programme-already', /is on this programme already/, 'title');
  });

  it('takes again what was delivered or dropped, and what was renamed', () => {
    for (const past of [
      delivered,
      dropped,
      {
        type: 'TopicCorrected',
        data: { topicId: TOPIC_ID, was: title, title: 'Levels 1 and 2', reason: 'Wider' },
      } as const,
    ])
      given(programmeFold, opened, suggested(), past)
        .when(suggestTopic, { ...programme, title }, { reads })
        .then(suggested({ topicId }));
  });

  it('refuses a year, a committee or a meeting that is none', () => {
    given(programmeFold)
      .when(suggestTopic, { ...programme, title, municipalYear: '2024-2023' }, { reads })
      .thenRefused('municipal-year-malformed');
    given(programmeFold)
      .when(suggestTopic, { ...programme, title }, { reads: { ...reads, committee: noCommittee } })
      .thenRefused('unknown-committee');
    given(programmeFold)
      .when(suggestTopic, { ...programme, title, meetingId: MEETING }, { reads })
      .thenRefused('unknown-meeting');
  });
});
