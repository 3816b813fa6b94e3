import { isOneOf, type Party, wordsFor } from '#lib/domain/index.js';
import { type ViewReader } from '#lib/projections/reading.js';
import { findAuthority, findCommittee, findPerson } from '#lib/querying/find.js';
import { type Names } from '#lib/querying/names.js';
import { type AnswerContext } from '#lib/querying/query-case.js';
import { type ActionFacts, type ActionRow } from './action.row.js';
import { type ListActions } from './list-actions.js';
import { isOverdue } from './overdue.js';
import { partyNames } from './present-action.js';

const OUTSTANDING = ['open', 'reported'] as const;
const EVERY_STATUS = [...OUTSTANDING, 'complete', 'cancelled'] as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a query asks for, with names settled into ids; undefined asks for nothing. */
export interface ActionFilter {
  readonly status: readonly string[] | undefined;
  readonly authority: readonly string[] | undefined;
  readonly committee: readonly string[] | undefined;
  readonly meeting: string | undefined;
  readonly question: string | undefined;
  /** Whether an action, with its facts on the day asked about, is one the query wants. */
  wants(row: ActionRow, facts: ActionFacts): boolean;
}

/**
 * Settles a query.
 *
 * @throws {Refusal} of kind `field` when a council or committee named is not in the minute book or could be several
 */
export function actionFilter(
  query: ListActions,
  reader: ViewReader,
  names: Names,
  context: AnswerContext,
): ActionFilter {
  const { today } = context;
  const { overdue, dueBefore, text, meeting, question } = query;
  const status = statusesOf(query);
  const authority = query.authority === undefined ? undefined : findAuthority(reader, query.authority);
  const committee = query.committee === undefined ? undefined : findCommittee(reader, query.committee);
  const owned = query.owner === undefined ? undefined : ownedBy(query.owner, reader, names, context);
  return {
    ...{ status, authority, committee, meeting, question },
    wants: (row, facts) =>
      oneOf(facts.status, status) &&
      oneOf(facts.authorityId, authority) &&
      oneOf(facts.committeeId, committee) &&
      (meeting === undefined || row.meetingId === meeting) &&
      (question === undefined || row.questionId === question) &&
      (overdue === undefined || isOverdue(facts, today) === overdue) &&
      (dueBefore === undefined || (facts.due !== null && facts.due < dueBefore)) &&
      (text === undefined || says(facts.what, text)) &&
      (owned === undefined || owned(facts.owners)),
  };
}

/** What SQL may ask of the rows as last told; with `effectiveOn` only what never changes may be asked. */
export function columnsOf(filter: ActionFilter, effectiveOn: string | null) {
  const { meeting, question, authority, committee } = filter;
  if (effectiveOn !== null) return { meeting, question };
  // The view keeps a committee's and a council's lists by status: all of them are asked for by name.
  const status = filter.status ?? ((authority ?? committee) ? EVERY_STATUS : undefined);
  return { meeting, question, status, authority, committee };
}

/** The statuses a query asks for; undefined when it asks for all. */
function statusesOf({ status = 'outstanding' }: ListActions): readonly string[] | undefined {
  if (status === 'all') return undefined;
  return status === 'outstanding' ? OUTSTANDING : [status];
}

const oneOf = (value: string | null, wanted: readonly string[] | undefined) =>
  wanted === undefined || (value !== null && wanted.includes(value));

const says = (text: string, words: string) => text.toLowerCase().includes(words.toLowerCase());

/** Owners by a person's id, by words in a name, a post or the record's label, or nobody at all. */
function ownedBy(
  wanted: string,
  reader: ViewReader,
  names: Names,
  context: AnswerContext,
): (owners: readonly Party[]) => boolean {
  if (wanted.toLowerCase() === 'none') return (owners) => owners.length === 0;
  if (UUID.test(wanted)) {
    const sealed = context.sealedAs?.(wanted) ?? [];
    const ids = sealed.length > 0 ? sealed : findPerson(reader, wanted, 'owner');
    return (owners) => owners.some((owner) => isOneOf(owner, ids));
  }
  return (owners) =>
    [...partyNames(owners, names), ...owners.flatMap(wordsFor)].some(
      (text) => typeof text === 'string' && says(text, wanted),
    );
}
