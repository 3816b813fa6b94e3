import { partyOrNull, refuse, refuseField } from '#lib/domain/index.js';
import { committeeRead } from '../other-streams/committee-standing.state.js';
import { meetingRead } from '../other-streams/meeting-date.state.js';
import { type ProgrammeEvent } from '../programme.events.js';
import { meetingMustExist, mustBeAbleToPlan } from '../programme.rules.js';
import { PROGRAMME, programmeOf, programmeUseCase } from '../programme.use-case.js';
import { liveTopicTitled } from '../topic.rules.js';
import { SuggestTopic } from './suggest-topic.command.js';

/**
 * A topic may be suggested at any time: the first suggestion of a year opens its programme, so that nobody need think
 * of opening it. The topic's id is the one made under the name `topic`.
 */
export const suggestTopic = programmeUseCase(SuggestTopic, {
  post: `${PROGRAMME}/topics`,
  summary: 'Suggest a topic for a committee’s work programme',
  creates: 'either',
  example: { title: 'Level 1 apprenticeships', proposer: { label: 'members' } },
  streamId: programmeOf,
  reads: ({ committeeId, meetingId }) => ({ committee: committeeRead(committeeId), meeting: meetingRead(meetingId) }),
  decide(command, state, telling, { committee, meeting }) {
    const { committeeId, municipalYear, title, form = null, reason = null, whenText = null } = command;
    const { meetingId = null, partOf = null, offered = null } = command;
    mustBeAbleToPlan(command, committee);
    meetingMustExist(meetingId, meeting);
    if (partOf !== null && !state.topics[partOf])
      refuseField(
        'partOf',
        'unknown-topic',
        'The topic this adds to is not on this programme. Suggest that one first.',
      );
    if (liveTopicTitled(state, title))
      refuse('topic-on-programme-already', `The topic “${title.trim()}” is on this programme already.`, 'title');
    const suggested: ProgrammeEvent = {
      type: 'TopicSuggested',
      data: {
        topicId: telling.newId('topic'),
        ...{ title, form, proposer: partyOrNull(command.proposer), reason, whenText, offered, meetingId, partOf },
      },
    };
    if (state.opened) return [suggested];
    const { authorityId } = committee;
    return [{ type: 'WorkProgrammeOpened', data: { authorityId, committeeId, municipalYear, meetingId } }, suggested];
  },
});
