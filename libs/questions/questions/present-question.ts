import { inForceOn } from '#lib/projections/dated.js';
import { type RowAt } from '#lib/projections/reading.js';
import { type Names } from '#lib/querying/names.js';
import { asId } from '#lib/querying/shown.js';
import { type QuestionItem } from './question.item.js';
import { type AnswerTold, type QuestionFacts, type QuestionRow, type Since } from './question.row.js';

/** A row joined with names; on `effectiveOn` only what had been told of that day or before. */
export function presentQuestion(
  { row, position }: Pick<RowAt<QuestionRow>, 'row' | 'position'>,
  facts: QuestionFacts,
  names: Names,
  effectiveOn: string | null,
): QuestionItem {
  const told = <Told>(list: readonly Since<Told>[]) => list.filter((entry) => hadHappened(entry, effectiveOn));
  const answers = told(row.answers).map((answer) => presentAnswer(answer, names));
  const promise = told(row.promises).at(-1);
  return {
    id: row.id,
    topic: facts.topic,
    parts: [...facts.parts],
    asker: names.party(facts.asker),
    addressee: names.party(facts.addressee),
    status: facts.status,
    owed: facts.owed,
    answerDue: facts.answerDue,
    onNotice: row.onNotice,
    written: row.written,
    reason: facts.reason,
    askedOn: row.askedOn,
    authority: names.authority(facts.authorityId),
    committee: names.committee(facts.committeeId),
    meeting: facts.meetingId,
    answers,
    promise: promise
      ? {
          action: promise.actionId,
          by: promise.by.map((party) => names.party(party) ?? 'name not stated'),
          due: promise.due,
          dueText: promise.dueText,
        }
      : null,
    writtenAnswer: answers.findLast((answer) => answer.kind === 'written') ?? null,
    supplementaries: told(row.supplementaries).map(({ topic, asker }) => ({ topic, asker: names.party(asker) })),
    source: row.source,
    revision: row.revision,
    position,
    authorityId: facts.authorityId,
    committeeId: facts.committeeId,
    itemId: facts.itemId,
    askerId: asId(facts.asker?.person),
    addresseeId: asId(facts.addressee?.person),
  };
}

const hadHappened = ({ from }: { from: string }, effectiveOn: string | null) =>
  effectiveOn === null || inForceOn([{ from, set: {} }], effectiveOn) !== undefined;

const presentAnswer = (answer: AnswerTold, names: Names): QuestionItem['answers'][number] => ({
  kind: answer.kind,
  responder: names.party(answer.responder),
  gist: answer.gist,
  complete: answer.complete,
  meeting: answer.meetingId,
  sentOn: answer.sentOn,
  sha256: answer.sha256,
  source: answer.source,
});
