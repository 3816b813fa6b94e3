import { personKey } from '#lib/domain/index.js';
import { asLastTold, inForceFrom } from '#lib/projections/dated.js';
import { type Change, type Rows, type Seen, defineView } from '#lib/projections/view.js';
import { type DecisionEvent } from '../decision.events.js';
import { standingAfter } from '../decision.standing.js';
import { born, byMeeting, byOne } from './decision.birth.js';
import { changedBy, standingChanges } from './decision.changes.js';
import { type DecisionRow } from './decision.row.js';
import { told } from './decision.told.js';

const idOf = (event: { stream: string }) => event.stream.slice('decision-'.length);

/** Every decision, by a meeting or by one member or officer, as it stands. */
export const decisionsView = defineView<DecisionRow, DecisionEvent>({
  name: 'decisions',
  version: 1,
  title: 'The decision register',
  columns: {
    authority: (row) => row.authorityId,
    committee: (row) => row.committeeId,
    meeting: (row) => row.meetingId,
    maker: (row) => personKey(row.maker),
    status: (row) => asLastTold(row.changes).status,
    calledIn: (row) => (asLastTold(row.changes).calledIn ? 1 : 0),
  },
  sort: (row) => row.decidedOn ?? '9999-99-99',
  on: {
    DecisionRegistered: (event) => [{ key: idOf(event), row: born(event, byMeeting(event.data)) }],
    DecisionTaken: (event) => [{ key: idOf(event), row: born(event, byOne(event.data)) }],
    DecisionPublished: follow,
    CallInWaived: follow,
    CallInRequested: follow,
    CallInRuled: follow,
    DecisionCalledIn: follow,
    CallInConcluded: follow,
    DecisionTookEffect: follow,
    DecisionImplemented: follow,
    DecisionSuperseded: follow,
    DecisionRescinded: follow,
    DecisionTextCorrected: follow,
  },
});

/** The row after whatever became of the decision. */
function follow(event: Seen<DecisionEvent>, rows: Rows<DecisionRow>): Change<DecisionRow>[] {
  const row = rows.get(idOf(event));
  if (!row) return [];
  const standing = standingAfter(row.standing, event);
  const set = { ...standingChanges(event, row.standing, standing), ...changedBy(event, asLastTold(row.changes)) };
  return [
    {
      key: row.id,
      row: {
        ...row,
        revision: event.revision,
        standing,
        changes: [...row.changes, { from: inForceFrom(event), set }],
        history: [...row.history, told(event)],
      },
    },
  ];
}
