import { type Party, isOneOf } from '#lib/domain/index.js';
import { questionsView } from '#lib/questions/questions/questions.projection.js';
import { type QuestionFacts, type QuestionRow } from '#lib/questions/questions/question.row.js';
import { type ViewReader } from '#lib/projections/reading.js';
import { factsOn } from '../facts-on.js';
import { type Names } from '../names.js';
import { type DossierQuestion } from './person-dossier.item.js';

/** What a person asked and what they owe an answer to: as addressee of a question that is owed one, or by a promise. */
export function dossierQuestions(
  reader: ViewReader,
  entries: readonly string[],
  names: Names,
  effectiveOn: string | null,
): { asked: DossierQuestion[]; owed: DossierQuestion[] } {
  const named = (party: Party | null | undefined) => isOneOf(party, entries);
  const read = (where: object, wants: (row: QuestionRow, facts: QuestionFacts) => boolean) =>
    [...reader.rows(questionsView, { where: { ...where } })].flatMap(({ row }) => {
      const facts = factsOn(row.changes, effectiveOn);
      return facts && wants(row, facts) ? [questionItem(row, facts, names)] : [];
    });
  const asTold = effectiveOn === null;
  return {
    asked: read(asTold ? { asker: entries } : {}, (_row, facts) => named(facts.asker)),
    owed: read(
      asTold ? { owed: 1 } : {},
      ({ promises }, facts) => facts.owed && (named(facts.addressee) || (promises.at(-1)?.by ?? []).some(named)),
    ),
  };
}

const questionItem = (row: QuestionRow, facts: QuestionFacts, names: Names): DossierQuestion => ({
  id: row.id,
  topic: facts.topic,
  status: facts.status,
  owed: facts.owed,
  asker: names.party(facts.asker),
  committee: names.committee(facts.committeeId),
  meeting: facts.meetingId,
  askedOn: row.askedOn,
});
