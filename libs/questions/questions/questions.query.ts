import { asLastTold, inForceOn } from '#lib/projections/dated.js';
import { namesOf } from '#lib/querying/names.js';
import { listCase } from '#lib/querying/query-case.js';
import { ListQuestions } from './list-questions.js';
import { presentQuestion } from './present-question.js';
import { columnsOf, wantedBy, wants } from './question-filter.js';
import { QuestionItem } from './question.item.js';
import { questionsView } from './questions.projection.js';

/** The question tracker, in the order the questions were asked; those of no stated day last. */
export const listQuestions = listCase<ListQuestions>({
  query: ListQuestions,
  get: 'questions',
  resource: 'question',
  summary: 'Questions and their answers; owed=true lists those still to be answered',
  views: [questionsView],
  item: QuestionItem,
  *list(query, reader, context, after) {
    const { effectiveOn } = context;
    const names = namesOf(reader, effectiveOn);
    const meant = wantedBy(query, reader, context);
    const wanted = wants(meant, names);
    const where = effectiveOn === null ? columnsOf(meant) : {};
    for (const found of reader.rows(questionsView, { where, ...(after ? { after } : {}) })) {
      const { changes } = found.row;
      const facts = effectiveOn === null ? asLastTold(changes) : inForceOn(changes, effectiveOn);
      if (facts && wanted(found.row, facts))
        yield { item: presentQuestion(found, facts, names, effectiveOn), sort: found.sort, key: found.key };
    }
  },
});
