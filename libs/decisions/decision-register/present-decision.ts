import { inForceOn } from '#lib/projections/dated.js';
import { type RowAt } from '#lib/projections/reading.js';
import { type AnswerContext } from '#lib/querying/query-case.js';
import { type Names } from '#lib/querying/names.js';
import { asId, type Shown } from '#lib/querying/shown.js';
import { type DecisionDetail, type DecisionItem } from './decision.item.js';
import { type DecisionFacts, type DecisionRow } from './decision.row.js';

type Found = Pick<RowAt<DecisionRow>, 'row' | 'position'>;

/** A row joined with names; its window is open or not on the day asked about. */
export function presentDecision(
  { row, position }: Found,
  facts: DecisionFacts,
  names: Names,
  today: string,
): DecisionItem {
  return {
    id: row.id,
    title: facts.title,
    clauses: [...facts.clauses],
    status: facts.status,
    kind: row.kind,
    verb: row.verb,
    by: row.by,
    maker: makerOf(row, names),
    decidedOn: row.decidedOn,
    minuteNumber: row.minuteNumber,
    executive: row.executive,
    key: row.key,
    subjectToCallIn: facts.subjectToCallIn,
    publishedOn: facts.publishedOn,
    version: facts.version,
    callInWindow: windowOn(facts, today),
    calledIn: facts.calledIn,
    callInOutcome: facts.callInOutcome,
    supersededBy: facts.supersededBy,
    authority: names.authority(row.authorityId),
    committee: names.committee(row.committeeId),
    meeting: row.meetingId,
    source: row.source,
    revision: row.revision,
    position,
    authorityId: row.authorityId,
    committeeId: row.committeeId,
    itemId: row.itemId,
    makerId: asId(row.maker?.person),
  };
}

/** Who made a decision, as a reader sees them. */
export const makerOf = (row: DecisionRow, names: Names): Shown | null =>
  row.maker === null ? names.committee(row.committeeId) : names.party(row.maker);

function windowOn(facts: DecisionFacts, today: string): DecisionItem['callInWindow'] {
  const { callInOpens: opens, callInCloses: closes, callInRule: rule } = facts;
  if (opens === null || closes === null) return null;
  return { opens, closes, rule, open: facts.subjectToCallIn === true && opens <= today && today <= closes };
}

/** The same with its record and history; on `effectiveOn` only what had happened by then. */
export function presentDetail(
  found: Found,
  facts: DecisionFacts,
  names: Names,
  { today, effectiveOn }: AnswerContext,
): DecisionDetail {
  const { row } = found;
  const history = row.history.filter(
    ({ on }) => effectiveOn === null || inForceOn<object>([{ from: on, set: {} }], effectiveOn) !== undefined,
  );
  return {
    ...presentDecision(found, facts, names, today),
    authorityFor: row.authorityFor,
    reasons: row.reasons,
    optionsRejected: row.optionsRejected && [...row.optionsRejected],
    interests: row.interests && [...row.interests],
    history: history.map((line) => ({
      ...line,
      by: line.by.map((party) => names.party(party) ?? 'name not stated'),
      notStated: [...line.notStated],
    })),
  };
}
