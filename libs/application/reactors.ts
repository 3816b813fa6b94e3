import { appointmentFillsOffice } from '#lib/reactors/appointment-fills-office.reactor.js';
import { certificationLeavesUnanswered } from '#lib/reactors/certification-leaves-unanswered.reactor.js';
import { earlierMinutesApproved } from '#lib/reactors/earlier-minutes-approved.reactor.js';
import { latePromiseCompletesAction } from '#lib/reactors/late-promise-completes-action.reactor.js';
import { lateScheduleFlagsTopic } from '#lib/reactors/late-schedule-flags-topic.reactor.js';
import { meetingChangeFlagsTopics } from '#lib/reactors/meeting-change-flags-topics.reactor.js';
import { oralAnswerAnswersQuestion } from '#lib/reactors/oral-answer-answers-question.reactor.js';
import { promiseOpensAction } from '#lib/reactors/promise-opens-action.reactor.js';
import { questionPutOpensQuestion } from '#lib/reactors/question-put-opens-question.reactor.js';
import { type Reactor } from '#lib/reactors/reactor.js';
import { resolutionRegistersDecision } from '#lib/reactors/resolution-registers-decision.reactor.js';
import { undertakingOpensAction } from '#lib/reactors/undertaking-opens-action.reactor.js';
import { undertakingPromisesAnswer } from '#lib/reactors/undertaking-promises-answer.reactor.js';
import { writtenAnswerCompletesAction } from '#lib/reactors/written-answer-completes-action.reactor.js';

/** Every reactor, in the order they act on an event: an action is there before its promise is. */
export const reactors: readonly Reactor[] = [
  questionPutOpensQuestion,
  oralAnswerAnswersQuestion,
  undertakingOpensAction,
  undertakingPromisesAnswer,
  promiseOpensAction,
  latePromiseCompletesAction,
  writtenAnswerCompletesAction,
  resolutionRegistersDecision,
  appointmentFillsOffice,
  certificationLeavesUnanswered,
  earlierMinutesApproved,
  meetingChangeFlagsTopics,
  lateScheduleFlagsTopic,
];
