import { describe, expect, it } from '@jest/globals';
import { type UseCase } from '#lib/decider/use-case.js';
import { adoptProgramme } from './adopt-programme/adopt-programme.decide.js';
import { suggestTopic } from './suggest-topic/suggest-topic.decide.js';
import { COMMITTEE, MEETING, programme } from './testing/histories.js';

const streams = (useCase: UseCase, fields: object) =>
  Object.values(useCase.reads?.(Object.assign(new useCase.command(), fields), null) ?? {}).map(({ stream }) => stream);

describe('What a work programme asks about', () => {
  it('is the meeting that adopted it', () => {
    expect(streams(adoptProgramme, { ...programme, meetingId: MEETING })).toEqual([`meeting-${MEETING}`]);
  });

  it('is the committee a topic is suggested to, and the meeting it was suggested at', () => {
    expect(streams(suggestTopic, { ...programme, title: 'Buses', meetingId: MEETING })).toEqual([
      `committee-${COMMITTEE}`,
      `meeting-${MEETING}`,
    ]);
  });
});
