import { actionsView } from '#lib/actions/outstanding-actions/actions.projection.js';
import { peopleView } from '#lib/people/people/people.projection.js';
import { type View } from '#lib/projections/view.js';
import { questionsView } from '#lib/questions/questions/questions.projection.js';
import { survivorOf } from '../mergers.js';
import { namesOf } from '../names.js';
import { asName } from '../shown.js';
import { namingViews } from '../naming-views.js';
import { itemCase } from '../query-case.js';
import { TimedQuery } from '../time-controls.js';
import { dossierQuestions } from './dossier-questions.js';
import { owedActions } from './owed-actions.js';
import { PersonDossier } from './person-dossier.item.js';
import { personEntries } from './person-entries.js';
import { postsOf } from './posts-of.js';
import { readSeats } from './seats-of.js';

/** One person. */
export class GetPerson extends TimedQuery {}

/** One person through every entry that proved to be them. */
export const getPerson = itemCase<GetPerson>({
  query: GetPerson,
  get: 'people/:id',
  resource: 'person',
  summary: 'One person: posts, seats, what they owe and what they asked',
  views: [...namingViews, actionsView, questionsView] as readonly View[],
  item: PersonDossier,
  one(_query, params, reader, context): PersonDossier | undefined {
    const found = reader.row(peopleView, params['id'] ?? '');
    if (!found) return undefined;
    const { row, position } = found;
    const day = context.effectiveOn ?? context.today;
    const names = namesOf(reader, context.effectiveOn);
    const survivor = survivorOf(reader, row.id);
    const rows = personEntries(reader, survivor);
    const entries = rows.map((entry) => entry.id);
    const keys = [...entries, ...(context.sealedAs?.(row.id) ?? [])];
    const posts = postsOf(rows, names, day);
    const seats = readSeats(reader, names, day, context.effectiveOn);
    const questions = dossierQuestions(reader, keys, names, context.effectiveOn);
    return {
      ...{ id: row.id, name: asName(row.name), label: asName(row.label), capacity: row.capacity },
      posts: posts.held,
      seats: seats.held.get(survivor) ?? [],
      formerNames: row.formerNames.map((name) => asName(name)),
      formerPosts: posts.former,
      formerSeats: seats.former.get(survivor) ?? [],
      mergedInto: row.mergedInto,
      entries,
      actions: owedActions(reader, keys, names, context),
      answersOwed: questions.owed,
      questions: questions.asked,
      ...{ source: row.source, revision: row.revision, position },
    };
  },
});
