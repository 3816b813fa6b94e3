import { askedFacts } from '../asked.command.js';
import { questionUseCase } from '../question.use-case.js';
import { SubmitQuestion } from './submit-question.command.js';

/** A question handed in on notice is owed an answer until it is answered, refused or withdrawn. */
export const submitQuestion = questionUseCase(SubmitQuestion, {
  post: 'questions',
  summary: 'Hand in a question on notice',
  creates: true,
  example: { topic: 'How many social workers are agency staff?', asker: { label: 'A member' } },
  decide: (command) => [
    { type: 'QuestionSubmitted', data: { ...askedFacts(command), answerDue: command.answerDue ?? null } },
  ],
});
