import { refuse, refuseField } from '#lib/domain/index.js';
import { programmeOf, programmeUseCase, TOPIC } from '../programme.use-case.js';
import { liveTopicOf } from '../topic.rules.js';
import { ArrangeBriefing } from './arrange-briefing.command.js';

/** A briefing may be agreed before its day is known. */
export const arrangeBriefing = programmeUseCase(ArrangeBriefing, {
  post: `${TOPIC}/briefing`,
  summary: 'Record that a briefing was arranged',
  example: { date: '2024-07-16', startTime: '17:30', place: 'Teams' },
  streamId: programmeOf,
  decide({ topicId, date = null, startTime = null, place = null, whenText = null }, state) {
    const { slot } = liveTopicOf(state, topicId, 'given a briefing');
    if (startTime !== null && date === null)
      refuseField('date', 'time-without-day', 'A start time needs its day. Give the date as well.');
    const arranged = { meetingId: null, date, startTime, place, whenText };
    if (JSON.stringify(slot) === JSON.stringify(arranged))
      refuse('briefing-unchanged', 'The briefing is arranged so already.');
    return [{ type: 'BriefingArranged', data: { topicId, date, startTime, place, whenText } }];
  },
});
