import { type Static } from '@sinclair/typebox';
import { type RowAt } from '#lib/projections/reading.js';
import { type Names } from '#lib/querying/names.js';
import { type Party } from '#lib/domain/fields.js';
import {
  type AmendmentItem,
  type MotionItem,
  type ProceedingItem,
  type Proceedings,
  type QuestionPutItem,
  type VoteItem,
} from './entry.items.js';
import { type EntryOf, type EntryRow, type EntryType } from './entry.row.js';

type At<Row extends EntryRow> = Pick<RowAt<Row>, 'row' | 'position'>;
type Entries = readonly At<EntryRow>[];

const of = <Type extends EntryType>(entries: Entries, type: Type) =>
  entries.filter((entry): entry is At<EntryOf<Type>> => entry.row.type === type);

const telling = ({ row, position }: At<EntryRow>) => ({
  source: row.source,
  revision: row.revision,
  position,
  recordedAt: row.recordedAt,
  effectiveAt: row.effectiveAt,
  changed: [...row.changed],
});

const GROUPED: ReadonlySet<EntryType> = new Set([
  'PointNoted',
  'QuestionPut',
  'OralAnswerGiven',
  'UndertakingGiven',
  'RequestDeclined',
  'MotionMoved',
  'AmendmentMoved',
  'AmendmentDisposed',
  'VoteTaken',
  'ResolutionPassed',
  'MotionLost',
  'MotionWithdrawn',
] as const);

/** The item an entry stands under: what it says, or null for none. */
export const itemOf = ({ data }: EntryRow): string | null => ('itemId' in data ? data.itemId : null);

/** Entries under one item in the order of telling, questions with their answers, motions with what became of them. */
export function presentEntries(under: Entries, all: Entries, names: Names): Proceedings {
  const parties = (those: readonly Party[]) => those.map((party) => names.party(party) ?? 'not stated');
  return {
    points: of(under, 'PointNoted').map((entry) => ({
      speaker: names.party(entry.row.data.speaker),
      summary: entry.row.data.summary,
      ...telling(entry),
    })),
    questions: of(under, 'QuestionPut').map((entry) => presentQuestion(entry, all, names)),
    undertakings: of(under, 'UndertakingGiven').map((entry) => {
      const { itemId: _, owners, requestedBy, ...data } = entry.row.data;
      return { ...data, owners: parties(owners), requestedBy: parties(requestedBy), ...telling(entry) };
    }),
    declinedRequests: of(under, 'RequestDeclined').map((entry) => {
      const { what, requestedBy, reason } = entry.row.data;
      return { what, requestedBy: parties(requestedBy), reason, ...telling(entry) };
    }),
    motions: of(under, 'MotionMoved').map((entry) => presentMotion(entry, all, names)),
    votes: of(under, 'VoteTaken').map((entry) => presentVote(entry, names)),
    resolutions: of(under, 'ResolutionPassed').map((entry) => {
      const { itemId: _, appointment, ...data } = entry.row.data;
      const appointed = appointment && { ...appointment, person: names.person(appointment.personId) };
      return { ...data, appointment: appointed, ...telling(entry) };
    }),
    proceedings: under.filter(({ row }) => !GROUPED.has(row.type)).map((entry) => presentProceeding(entry, names)),
  };
}

function presentQuestion(
  entry: At<EntryOf<'QuestionPut'>>,
  all: Entries,
  names: Names,
): Static<typeof QuestionPutItem> {
  const { questionId, asker, addressee, topic, parts, written } = entry.row.data;
  const answers = of(all, 'OralAnswerGiven').filter(({ row }) => row.data.questionId === questionId);
  const promises = of(all, 'UndertakingGiven').filter(({ row }) => row.data.questionId === questionId);
  return {
    questionId,
    asker: names.party(asker),
    addressee: names.party(addressee),
    topic,
    parts,
    written,
    answers: answers.map((answer) => {
      const { responder, gist, complete } = answer.row.data;
      return { responder: names.party(responder), gist, complete, ...telling(answer) };
    }),
    promised: promises.map(({ row }) => row.data.actionId),
    ...telling(entry),
  };
}

function presentMotion(entry: At<EntryOf<'MotionMoved'>>, all: Entries, names: Names): Static<typeof MotionItem> {
  const { motionId, text, mover, seconder } = entry.row.data;
  const about = (type: 'MotionLost' | 'MotionWithdrawn' | 'ResolutionPassed') =>
    of(all, type).some(({ row }) => row.data.motionId === motionId);
  const amendments = of(all, 'AmendmentMoved').filter(({ row }) => row.data.motionId === motionId);
  return {
    motionId,
    text,
    mover: names.party(mover),
    seconder: names.party(seconder),
    amendments: amendments.map((amendment) => presentAmendment(amendment, all, names)),
    outcome: about('ResolutionPassed')
      ? 'resolved'
      : about('MotionLost')
        ? 'lost'
        : about('MotionWithdrawn')
          ? 'withdrawn'
          : 'open',
    ...telling(entry),
  };
}

function presentAmendment(
  entry: At<EntryOf<'AmendmentMoved'>>,
  all: Entries,
  names: Names,
): Static<typeof AmendmentItem> {
  const { amendmentId, text, mover, seconder } = entry.row.data;
  const disposed = of(all, 'AmendmentDisposed').find(({ row }) => row.data.amendmentId === amendmentId)?.row.data;
  return {
    amendmentId,
    text,
    mover: names.party(mover),
    seconder: names.party(seconder),
    outcome: disposed?.outcome ?? null,
    textOfMotion: disposed?.textOfMotion ?? null,
    ...telling(entry),
  };
}

function presentVote(entry: At<EntryOf<'VoteTaken'>>, names: Names): Static<typeof VoteItem> {
  const { itemId: _, names: voters, castingVoteBy, ...data } = entry.row.data;
  return {
    ...data,
    castingVoteBy: names.person(castingVoteBy),
    names: voters && voters.map((voter) => ({ ...voter, person: names.person(voter.personId) })),
    ...telling(entry),
  };
}

function presentProceeding(entry: At<EntryRow>, names: Names): Static<typeof ProceedingItem> {
  const { type, data } = entry.row;
  return {
    kind: type,
    who: 'personId' in data ? names.person(data.personId) : null,
    data,
    ...telling(entry),
  };
}
