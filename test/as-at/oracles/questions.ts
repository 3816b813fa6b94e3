import { dayOf } from '../london.js';
import { type Item, type Oracle } from './oracle.js';
import { type Naming, type Someone, namesIn } from './names.js';
import { standings } from './question-standing.js';
import {
  type Change,
  type On,
  type Told,
  byThing,
  factsHolding,
  hadCome,
  idOf,
  inOrder,
  of,
  orLast,
  sourceOf,
  whenOf,
} from './told.js';

interface Facts {
  readonly status: string;
  readonly owed: boolean;
  readonly reason: string | null;
  readonly topic: string;
  readonly parts: readonly string[];
  readonly asker: Someone | null;
  readonly addressee: Someone | null;
  readonly answerDue: string | null;
  readonly authorityId: string | null;
  readonly committeeId: string | null;
  readonly meetingId: string | null;
  readonly itemId: string | null;
}

/** Every question in the order asked; those of no stated day last. */
export const questions: Oracle = {
  resource: 'questions',
  list(log, { on }) {
    const names = namesIn(log, on);
    return [...byThing(log, 'question').values()]
      .flatMap((entries) => questionIn(entries as [Told, ...Told[]], names, on))
      .sort((a, b) => inOrder(placeOf(a), placeOf(b)));
  },
};

const placeOf = ({ askedOn, id }: Item) => `${orLast(askedOn)} ${orLast(id)}`;

function questionIn(entries: [Told, ...Told[]], names: Naming, on: On): Item[] {
  const [asked] = entries;
  const facts = factsHolding(changesIn(entries), on);
  if (!facts) return [];
  const come = entries.filter((told) => hadCome(whenOf(told), on));
  const answers = come.flatMap((told) => answerIn(told, names));
  const promise = come.findLast(({ type }) => type === 'AnswerPromised');
  const { effectiveAt } = asked;
  return [
    {
      id: idOf(asked),
      topic: facts.topic,
      parts: facts.parts,
      asker: names.someone(facts.asker),
      askerId: facts.asker?.person ?? null,
      addressee: names.someone(facts.addressee),
      addresseeId: facts.addressee?.person ?? null,
      status: facts.status,
      owed: facts.owed,
      reason: facts.reason,
      answerDue: facts.answerDue,
      onNotice: asked.type === 'QuestionSubmitted',
      written: asked.type === 'QuestionPutInRoom' ? of(asked, 'written') : null,
      askedOn: effectiveAt === null || effectiveAt.length === 10 ? effectiveAt : dayOf(Date.parse(effectiveAt)),
      authorityId: facts.authorityId,
      authority: names.authority(facts.authorityId),
      committeeId: facts.committeeId,
      committee: names.committee(facts.committeeId),
      meeting: facts.meetingId,
      itemId: facts.itemId,
      answers,
      writtenAnswer: answers.findLast(({ kind }) => kind === 'written') ?? null,
      promise: promise
        ? {
            action: of(promise, 'actionId'),
            by: of<Someone[]>(promise, 'by').map((one) => names.someone(one) ?? 'name not stated'),
            due: of(promise, 'due'),
            dueText: of(promise, 'dueText'),
          }
        : null,
      supplementaries: come
        .filter(({ type }) => type === 'SupplementaryPut')
        .map((told) => ({ topic: of(told, 'topic'), asker: names.someone(of(told, 'asker')) })),
      source: sourceOf(asked),
      revision: entries.at(-1)?.revision,
      position: entries.at(-1)?.position,
    },
  ];
}

/**
 * What every entry says, knowing what had been told before it. An entry dates only what it says: being put on an agenda
 * changes nothing about how a question stands.
 */
function changesIn(entries: readonly Told[]): Change<Facts>[] {
  const after = standings(entries);
  const changes: Change<Facts>[] = [];
  for (const [index, told] of entries.entries()) {
    const { toldTooLate = false, ...standing } = (told.type === 'QuestionCarriedToItem' ? {} : after[index]) ?? {};
    if (toldTooLate) {
      // Owed from when it was promised until the answer that kept it.
      const answer = entries.slice(0, index).findLast(({ type }) => type === 'WrittenAnswerSent') ?? told;
      changes.push({ when: whenOf(told), set: { status: 'promised', owed: true } });
      changes.push({ when: whenOf(answer), set: standing });
      continue;
    }
    changes.push({ when: whenOf(told), set: { ...standing, ...saidBy(told, factsHolding(changes, null)) } });
  }
  return changes;
}

function saidBy(told: Told, known: Facts | null): Partial<Facts> {
  switch (told.type) {
    case 'QuestionSubmitted':
    case 'QuestionPutInRoom':
      return known ? putAgain(told, known) : first(told);
    case 'QuestionCarriedToItem':
      return { meetingId: of(told, 'meetingId'), itemId: of(told, 'itemId') };
    case 'QuestionRefused':
      return { reason: of(told, 'ground') };
    case 'AnswerDeclined':
    case 'QuestionWithdrawn':
      return { reason: of(told, 'reason') };
    default:
      return {};
  }
}

function first(told: Told): Partial<Facts> {
  const words = { topic: of<string>(told, 'topic'), parts: of<string[]>(told, 'parts') };
  const people = { asker: of<Someone | null>(told, 'asker'), addressee: of<Someone | null>(told, 'addressee') };
  const answerDue = of<string | undefined | null>(told, 'answerDue') ?? null;
  return { ...words, ...people, ...placeIn(told), answerDue, reason: null };
}

const placeIn = (told: Told) => ({
  authorityId: of<string | null>(told, 'authorityId'),
  committeeId: of<string | null>(told, 'committeeId'),
  meetingId: of<string | null>(told, 'meetingId'),
  itemId: of<string | null>(told, 'itemId'),
});

/** A question known from its notice, put in the room: where it was put, and what its notice left unsaid. */
function putAgain(told: Told, known: Facts): Partial<Facts> {
  const { itemId, ...place } = placeIn(told);
  const said = Object.fromEntries(Object.entries(place).filter(([, id]) => id !== null));
  const unsaid = (fact: 'asker' | 'addressee') =>
    known[fact] === null && of(told, fact) !== null ? { [fact]: of(told, fact) } : {};
  return {
    ...said,
    ...(place.meetingId === null ? {} : { itemId }),
    ...unsaid('asker'),
    ...unsaid('addressee'),
    ...(known.parts.length === 0 && of<string[]>(told, 'parts').length > 0
      ? { parts: of<string[]>(told, 'parts') }
      : {}),
  };
}

function answerIn(told: Told, names: Naming): { kind: string }[] {
  const oral = told.type === 'AnswerGiven';
  if (!oral && told.type !== 'WrittenAnswerSent') return [];
  return [
    {
      kind: oral ? 'oral' : 'written',
      ...{ responder: names.someone(of(told, 'responder')), gist: of(told, 'gist'), source: sourceOf(told) },
      ...(oral
        ? { complete: of(told, 'complete'), meeting: of(told, 'meetingId'), sentOn: null, sha256: null }
        : { complete: null, meeting: null, sentOn: of(told, 'sentOn'), sha256: of(told, 'sha256') }),
    },
  ];
}
