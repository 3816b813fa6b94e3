import { refuse, refuseField } from '#lib/domain/index.js';
import { type MeetingAgenda, meetingAgendaFold } from '../meeting-agenda.state.js';
import { mustBeUnsettled } from '../question.rules.js';
import { questionUseCase } from '../question.use-case.js';
import { CarryQuestionToItem } from './carry-question-to-item.command.js';

/** An accepted question goes on the agenda of a meeting that is still to be held or running. */
export const carryQuestionToItem = questionUseCase(CarryQuestionToItem, {
  post: 'questions/:id/agenda',
  summary: 'Put a question on an agenda',
  example: { meetingId: '5b0e3f0e-5d0f-4f5e-9d53-2f8f4c1f2a10' },
  reads: (command) => ({ meeting: { stream: `meeting-${command.meetingId}`, fold: meetingAgendaFold } }),
  decide({ meetingId, itemId = null }, state, _telling, { meeting }) {
    mustBeUnsettled(state, 'put on an agenda');
    if (!state.standing.onNotice)
      refuse(
        'question-not-on-notice',
        'This question cannot be put on an agenda: it was put in the room, without notice.',
      );
    if (!state.standing.accepted)
      refuse('question-not-accepted', 'This question cannot be put on an agenda yet: accept it first.');
    mustTakeQuestions(meetingId, meeting);
    if (itemId !== null && !meeting.items.includes(itemId))
      refuseField('itemId', 'unknown-item', 'There is no such item on the agenda of that meeting. Name one that is.');
    return [{ type: 'QuestionCarriedToItem', data: { meetingId, itemId } }];
  },
});

function mustTakeQuestions(meetingId: string, { status }: MeetingAgenda): void {
  if (status === 'absent')
    refuseField('meetingId', 'unknown-meeting', `There is no meeting with the id ${meetingId}. Name one that is.`);
  if (status === 'cancelled')
    refuse('meeting-cancelled', 'That meeting was cancelled. Put the question on the agenda of another.', 'meetingId');
  if (status === 'closed')
    refuse('meeting-closed', 'That meeting has closed. Put the question on the agenda of another.', 'meetingId');
}
