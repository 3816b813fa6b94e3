import { sourceOf } from '#lib/decider/metadata.js';
import { inForceFrom } from '#lib/projections/dated.js';
import { type Seen } from '#lib/projections/view.js';
import { type DecisionEvent } from '../decision.events.js';
import { standingAfter, unmade } from '../decision.standing.js';
import { standingFacts } from './decision.changes.js';
import { told } from './decision.told.js';
import { type DecisionRow } from './decision.row.js';

type Registered = Extract<DecisionEvent, { type: 'DecisionRegistered' }>;
type Taken = Extract<DecisionEvent, { type: 'DecisionTaken' }>;

type Birth = Omit<DecisionRow, 'id' | 'source' | 'revision' | 'standing' | 'changes' | 'history'>;

/** What never changes about a decision a meeting made. */
export const byMeeting = (data: Registered['data']): Birth => ({
  kind: 'meeting',
  authorityId: data.authorityId,
  committeeId: data.committeeId,
  meetingId: data.meetingId,
  itemId: data.itemId,
  verb: data.verb,
  by: data.by,
  minuteNumber: data.minuteNumber,
  decidedOn: data.decidedOn,
  executive: data.executive,
  key: data.key,
  maker: null,
  authorityFor: null,
  reasons: null,
  optionsRejected: null,
  interests: null,
});

/** What never changes about a decision one member or officer took. */
export const byOne = (data: Taken['data']): Birth => ({
  kind: 'individual',
  authorityId: data.authorityId,
  maker: data.maker,
  authorityFor: data.authorityFor,
  decidedOn: data.decidedOn,
  executive: data.executive,
  key: data.key,
  reasons: data.reasons,
  committeeId: null,
  meetingId: null,
  itemId: null,
  verb: null,
  by: null,
  minuteNumber: null,
  optionsRejected: unlessUnsaid(data.optionsRejected, data.notStated, 'options'),
  interests: unlessUnsaid(data.interests, data.notStated, 'interests'),
});

/** An empty list means that there were none, unless the record does not say. */
const unlessUnsaid = (list: readonly string[], notStated: readonly string[], what: string) =>
  notStated.some((unsaid) => unsaid.includes(what)) ? null : list;

/** The first row of a decision. */
export function born(event: Seen<Registered | Taken>, birth: Birth): DecisionRow {
  const standing = standingAfter(unmade, event);
  return {
    id: event.stream.slice('decision-'.length),
    ...birth,
    source: sourceOf(event.metadata),
    revision: event.revision,
    standing,
    changes: [
      {
        from: inForceFrom(event),
        set: {
          ...standingFacts(standing),
          title: event.data.title,
          clauses: event.data.clauses,
          publishedOn: null,
          callInOpens: null,
          callInCloses: null,
          callInRule: null,
          callInOutcome: null,
          supersededBy: null,
        },
      },
    ],
    history: [told(event)],
  };
}
