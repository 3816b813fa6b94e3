import { personKey } from '#lib/domain/index.js';
import { asLastTold, inForceFrom } from '#lib/projections/dated.js';
import { type Change, type Rows, type Seen, defineView } from '#lib/projections/view.js';
import { sourceOf } from '#lib/decider/metadata.js';
import { type Sealed } from '#lib/sealing/index.js';
import { type QuestionEvent } from '../question.events.js';
import { isKept, isOwed, standingAfter, statusOf } from '../question.standing.js';
import { askedFrom, putAgain } from './question.birth.js';
import { type QuestionFacts, type QuestionRow } from './question.row.js';
import { type RowWords, toldUnder } from './told-under.js';

type Told = Seen<QuestionEvent>;

/** Every question, from notice or from the room, as it stands. */
export const questionsView = defineView<QuestionRow, QuestionEvent>({
  name: 'questions',
  version: 3,
  title: 'The question tracker',
  columns: {
    authority: (row) => asLastTold(row.changes).authorityId,
    committee: (row) => asLastTold(row.changes).committeeId,
    meeting: (row) => asLastTold(row.changes).meetingId,
    asker: (row) => personKey(asLastTold(row.changes).asker),
    addressee: (row) => personKey(asLastTold(row.changes).addressee),
    status: (row) => asLastTold(row.changes).status,
    owed: (row) => (asLastTold(row.changes).owed ? 1 : 0),
  },
  sort: (row) => row.askedOn ?? '9999-99-99',
  on: {
    QuestionSubmitted: (event) => [askedFrom(event)],
    QuestionPutInRoom(event, rows) {
      const row = rows.get(idOf(event));
      return row ? change(event, rows, putAgain(asLastTold(row.changes), event.data)) : [askedFrom(event)];
    },
    QuestionAccepted: (event, rows) => change(event, rows, {}),
    QuestionRefused: (event, rows) => change(event, rows, because(event, rows, event.data.ground)),
    QuestionCarriedToItem: (event, rows) =>
      change(event, rows, { meetingId: event.data.meetingId, itemId: event.data.itemId }),
    AnswerGiven: (event, rows) =>
      change(event, rows, {}, (row) => ({
        answers: [
          ...row.answers,
          {
            ...event.data,
            gist: toldUnder(itemOf(row), event.data.gist),
            kind: 'oral',
            sentOn: null,
            sha256: null,
            source: sourceOf(event.metadata),
            from: inForceFrom(event),
          },
        ],
      })),
    WrittenAnswerSent: (event, rows) =>
      change(event, rows, {}, (row) => ({
        answers: [
          ...row.answers,
          {
            ...event.data,
            gist: toldUnder(itemOf(row), event.data.gist),
            kind: 'written',
            complete: null,
            meetingId: null,
            source: sourceOf(event.metadata),
            from: inForceFrom(event),
          },
        ],
      })),
    AnswerPromised: (event, rows) =>
      change(event, rows, {}, (row) => ({
        promises: [...row.promises, { ...event.data, from: inForceFrom(event) }],
        ...(isKept(row.standing, event) ? { changes: keptSince(row, event) } : {}),
      })),
    SupplementaryPut: (event, rows) =>
      change(event, rows, {}, (row) => ({
        supplementaries: [
          ...row.supplementaries,
          { ...event.data, topic: toldUnder(itemOf(row), event.data.topic), from: inForceFrom(event) },
        ],
      })),
    AnswerDeclined: (event, rows) => change(event, rows, because(event, rows, event.data.reason)),
    QuestionWithdrawn: (event, rows) => change(event, rows, because(event, rows, event.data.reason)),
    QuestionLeftUnanswered: (event, rows) => change(event, rows, {}),
  },
});

/** A promise told after it was kept: owed from when it was made until the answer, which settled it. */
function keptSince(row: QuestionRow, event: Told): QuestionRow['changes'] {
  const { status, owed } = asLastTold(row.changes);
  const answer = row.answers.findLast(({ kind }) => kind === 'written');
  const settled = { from: answer?.from ?? inForceFrom(event), set: { status, owed } };
  return [...row.changes, { from: inForceFrom(event), set: { status: 'promised', owed: true } }, settled];
}

const idOf = (event: { stream: string }) => event.stream.slice('question-'.length);

/** The item a question stands under as last told: whatever is said about it is said under that. */
const itemOf = (row: QuestionRow): string | null => asLastTold(row.changes).itemId;

function because(event: Told, rows: Rows<QuestionRow>, reason: string | Sealed | null): { reason: RowWords | null } {
  const row = rows.get(idOf(event));
  return { reason: row && reason !== null ? toldUnder(itemOf(row), reason) : null };
}

/**
 * The row after an event: how the question stands follows from the event; the rest is what it says. Going on an agenda
 * says nothing about how it stands, which keeps its own date.
 */
function change(
  event: Told,
  rows: Rows<QuestionRow>,
  set: Partial<QuestionFacts>,
  grown: (row: QuestionRow) => Partial<QuestionRow> = () => ({}),
): Change<QuestionRow>[] {
  const row = rows.get(idOf(event));
  if (!row) return [];
  const standing = standingAfter(row.standing, event);
  const stands = event.type === 'QuestionCarriedToItem' ? {} : { status: statusOf(standing), owed: isOwed(standing) };
  const changes = [...row.changes, { from: inForceFrom(event), set: { ...stands, ...set } }];
  return [{ key: row.id, row: { ...row, changes, ...grown(row), revision: event.revision, standing } }];
}
