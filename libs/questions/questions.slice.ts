import { namesWhatExists } from '#lib/decider/names-what-exists.js';
import { defineSlice } from '#lib/decider/use-case.js';
import { acceptQuestion } from './accept-question/accept-question.decide.js';
import { carryQuestionToItem } from './carry-question-to-item/carry-question-to-item.decide.js';
import { declineAnswer } from './decline-answer/decline-answer.decide.js';
import { giveAnswer } from './give-answer/give-answer.decide.js';
import { leaveUnanswered } from './leave-unanswered/leave-unanswered.decide.js';
import { promiseAnswer } from './promise-answer/promise-answer.decide.js';
import { putQuestionInRoom } from './put-question-in-room/put-question-in-room.decide.js';
import { putSupplementary } from './put-supplementary/put-supplementary.decide.js';
import { questionFold } from './question.state.js';
import { refuseQuestion } from './refuse-question/refuse-question.decide.js';
import { sendWrittenAnswer } from './send-written-answer/send-written-answer.decide.js';
import { submitQuestion } from './submit-question/submit-question.decide.js';
import { withdrawQuestion } from './withdraw-question/withdraw-question.decide.js';

/** Streams `question-<id>`: everything that can be done to a question. */
export const questionsSlice = defineSlice({
  prefix: 'question',
  thing: 'question',
  fold: questionFold,
  useCases: [
    submitQuestion,
    acceptQuestion,
    refuseQuestion,
    carryQuestionToItem,
    putQuestionInRoom,
    giveAnswer,
    promiseAnswer,
    sendWrittenAnswer,
    declineAnswer,
    putSupplementary,
    withdrawQuestion,
    leaveUnanswered,
  ].map(namesWhatExists),
});
