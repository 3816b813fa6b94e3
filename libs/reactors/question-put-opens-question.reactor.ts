import { type MeetingEvent } from '#lib/meetings/meeting.events.js';
import { PutQuestionInRoom } from '#lib/questions/put-question-in-room/put-question-in-room.command.js';
import { meetingHeadingFold, meetingIdOf } from './meeting-heading.js';
import { defineReactor, reaction } from './reactor.js';

/** A question put in the room has a life of its own from then on, until nobody owes an answer. */
export const questionPutOpensQuestion = defineReactor<MeetingEvent>({
  name: 'question-put-opens-question',
  title: 'A question put in the room is followed until it is answered',
  on: {
    async QuestionPut(event, ledger) {
      const { questionId, ...put } = event.data;
      const { authorityId, committeeId } = await ledger.fold(event.stream, meetingHeadingFold);
      const place = { authorityId, committeeId, meetingId: meetingIdOf(event.stream) };
      return [reaction(PutQuestionInRoom, questionId, { ...put, ...place })];
    },
  },
});
