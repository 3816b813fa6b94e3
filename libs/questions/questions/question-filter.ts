import { type Party, personKey, wordsFor } from '#lib/domain/index.js';
import { type ViewReader } from '#lib/projections/reading.js';
import { findAuthority, findCommittee } from '#lib/querying/find.js';
import { type Names } from '#lib/querying/names.js';
import { type AnswerContext } from '#lib/querying/query-case.js';
import { type ListQuestions } from './list-questions.js';
import { type QuestionFacts, type QuestionRow } from './question.row.js';

/** A query with the councils and committees it names found. */
export interface QuestionsWanted {
  readonly query: ListQuestions;
  readonly authorities: readonly string[] | undefined;
  readonly committees: readonly string[] | undefined;
  /** The digests that stand in place of a person's id. */
  sealedAs(id: string): readonly string[];
}

/** Finds what the query names. @throws {Refusal} of kind `field` when nothing goes by that name, or several do */
export const wantedBy = (query: ListQuestions, reader: ViewReader, context: AnswerContext): QuestionsWanted => ({
  query,
  authorities: query.authority === undefined ? undefined : findAuthority(reader, query.authority),
  committees: query.committee === undefined ? undefined : findCommittee(reader, query.committee),
  sealedAs: (id) => context.sealedAs?.(id) ?? [],
});

/** What SQL may ask of the rows as last told. */
export const columnsOf = ({ query, authorities, committees }: QuestionsWanted) => ({
  authority: authorities,
  committee: committees,
  meeting: query.meeting,
  status: query.status,
  owed: query.owed === undefined ? undefined : Number(query.owed),
});

/** Whether a question, with its facts on the day asked about, is one the query wants. */
export function wants(wanted: QuestionsWanted, names: Names) {
  const { query, authorities, committees } = wanted;
  const isMeant = partyMeant(names, (id) => wanted.sealedAs(id));
  return (row: QuestionRow, facts: QuestionFacts): boolean =>
    isOneOf(facts.authorityId, authorities) &&
    isOneOf(facts.committeeId, committees) &&
    (query.meeting === undefined || facts.meetingId === query.meeting) &&
    (query.status === undefined || facts.status === query.status) &&
    (query.owed === undefined || facts.owed === query.owed) &&
    (query.asker === undefined || isMeant(facts.asker, query.asker)) &&
    (query.addressee === undefined || isMeant(facts.addressee, query.addressee)) &&
    (query.from === undefined || (row.askedOn !== null && row.askedOn >= query.from)) &&
    (query.to === undefined || (row.askedOn !== null && row.askedOn <= query.to));
}

const isOneOf = (id: string | null, ids: readonly string[] | undefined) =>
  ids === undefined || (id !== null && ids.includes(id));

/** Whether a party is the one meant: by a person's id, sealed or not, or by words in a name, a post or the record's label. */
function partyMeant(names: Names, sealedAs: QuestionsWanted['sealedAs']) {
  return (party: Party | null, wanted: string): boolean => {
    if (party === null) return false;
    if ([wanted, ...sealedAs(wanted)].includes(personKey(party) ?? '')) return true;
    const words = [names.party(party), ...wordsFor(party)];
    return words.some((text) => typeof text === 'string' && text.toLowerCase().includes(wanted.toLowerCase()));
  };
}
