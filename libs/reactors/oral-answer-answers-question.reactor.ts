import { type MeetingEvent } from '#lib/meetings/meeting.events.js';
import { GiveAnswer } from '#lib/questions/give-answer/give-answer.command.js';
import { meetingIdOf } from './meeting-heading.js';
import { defineReactor, reaction } from './reactor.js';

/** An answer given in the room is an answer to its question. */
export const oralAnswerAnswersQuestion = defineReactor<MeetingEvent>({
  name: 'oral-answer-answers-question',
  title: 'An answer given in the room answers its question',
  on: {
    OralAnswerGiven({ stream, data: { questionId, ...answer } }) {
      return [reaction(GiveAnswer, questionId, { ...answer, meetingId: meetingIdOf(stream) })];
    },
  },
});
