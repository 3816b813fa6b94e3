import { asLastTold, inForceOn } from '#lib/projections/dated.js';
import { namesOf } from '#lib/querying/names.js';
import { itemCase } from '#lib/querying/query-case.js';
import { TimedQuery } from '#lib/querying/time-controls.js';
import { presentQuestion } from './present-question.js';
import { QuestionItem } from './question.item.js';
import { questionsView } from './questions.projection.js';

/** One question. */
export class GetQuestion extends TimedQuery {}

/** One question, with its answers and what was promised. */
export const getQuestion = itemCase<GetQuestion>({
  query: GetQuestion,
  get: 'questions/:id',
  resource: 'question',
  summary: 'One question, with its answers and what was promised',
  views: [questionsView],
  item: QuestionItem,
  one(_query, params, reader, { effectiveOn }) {
    const found = reader.row(questionsView, params['id'] ?? '');
    if (!found) return undefined;
    const { changes } = found.row;
    const facts = effectiveOn === null ? asLastTold(changes) : inForceOn(changes, effectiveOn);
    return facts && presentQuestion(found, facts, namesOf(reader, effectiveOn), effectiveOn);
  },
});
