import { personKey, wordsFor } from '#lib/domain/index.js';
import { type ViewReader } from '#lib/projections/reading.js';
import { findAuthority, findCommittee } from '#lib/querying/find.js';
import { type Names } from '#lib/querying/names.js';
import { type DecisionFacts, type DecisionRow } from './decision.row.js';
import { type ListDecisions } from './list-decisions.js';
import { makerOf } from './present-decision.js';

/**
 * What SQL may ask: what never changes, and, when no day is asked about, how decisions stand as last told.
 *
 * @throws {Refusal} of kind `field` when no council or committee goes by the name, or several do
 */
export const columnsOf = (query: ListDecisions, reader: ViewReader, dated: boolean) => ({
  authority: query.authority === undefined ? undefined : findAuthority(reader, query.authority),
  committee: query.committee === undefined ? undefined : findCommittee(reader, query.committee),
  meeting: query.meeting,
  status: dated ? undefined : query.status,
  calledIn: dated || query.calledIn === undefined ? undefined : Number(query.calledIn),
});

/** Whether a decision, with its facts on the day asked about, is one the query wants; SQL has asked the rest. */
export const wants =
  (query: ListDecisions, names: Names) =>
  (row: DecisionRow, facts: DecisionFacts): boolean =>
    (query.status === undefined || facts.status === query.status) &&
    (query.calledIn === undefined || facts.calledIn === query.calledIn) &&
    (query.verb === undefined || row.verb?.toLowerCase() === query.verb.toLowerCase()) &&
    (query.maker === undefined || madeBy(row, query.maker, names)) &&
    (query.from === undefined || (row.decidedOn !== null && row.decidedOn >= query.from)) &&
    (query.to === undefined || (row.decidedOn !== null && row.decidedOn <= query.to));

function madeBy(row: DecisionRow, wanted: string, names: Names): boolean {
  if (personKey(row.maker) === wanted || row.committeeId === wanted) return true;
  const words = [makerOf(row, names), ...(row.maker ? wordsFor(row.maker) : [])];
  return words.some((text) => typeof text === 'string' && text.toLowerCase().includes(wanted.toLowerCase()));
}
