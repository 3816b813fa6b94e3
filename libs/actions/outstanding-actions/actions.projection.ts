import { sourceOf } from '#lib/decider/metadata.js';
import { asLastTold, inForceFrom } from '#lib/projections/dated.js';
import { type Change, type Rows, type Seen, defineView } from '#lib/projections/view.js';
import { type ActionEvent } from '../action.events.js';
import { logEntry } from './action-log.projection.js';
import { type ActionFacts, type ActionRow } from './action.row.js';
import { dueOrder } from './due-order.js';

/** Every action ever raised, as it stands: the outstanding list and the full log read from it. */
export const actionsView = defineView<ActionRow, ActionEvent>({
  name: 'actions',
  version: 2,
  title: 'Outstanding actions and the action log',
  columns: {
    status: (row) => asLastTold(row.changes).status,
    committee: (row) => asLastTold(row.changes).committeeId,
    authority: (row) => asLastTold(row.changes).authorityId,
    meeting: (row) => row.meetingId,
    question: (row) => row.questionId,
  },
  lists: [[], ['status'], ['committee', 'status'], ['authority', 'status']],
  sort: (row) => dueOrder(asLastTold(row.changes).due, row),
  on: {
    ActionRaised: (event) => [raised(event)],
    ActionAssigned: (event, rows) => change(event, rows, { owners: event.data.owners }),
    DueDateSet: (event, rows) => {
      const { due, dueText, dueKind } = event.data;
      return change(event, rows, { due, dueText, dueKind });
    },
    ReminderSent: (event, rows) => change(event, rows, {}),
    ProgressReported: (event, rows) => change(event, rows, {}),
    CompletionReported: (event, rows) => change(event, rows, { status: 'reported' }),
    CompletionAgreed: (event, rows) => change(event, rows, { status: 'complete' }),
    ActionReopened: (event, rows) => change(event, rows, { status: 'open' }),
    ActionTransferred: (event, rows) => {
      const { toCommitteeId: committeeId, toAuthorityId: authorityId } = event.data;
      return change(event, rows, { committeeId, ...(authorityId === null ? {} : { authorityId }) });
    },
    ActionCancelled: (event, rows) => change(event, rows, { status: 'cancelled' }),
    ActionReportedToMeeting: (event, rows) => change(event, rows, {}),
    ActionDescriptionCorrected: (event, rows) => change(event, rows, { what: event.data.what }),
  },
});

const idOf = (stream: string) => stream.slice('action-'.length);

function raised(event: Seen<Extract<ActionEvent, { type: 'ActionRaised' }>>): Change<ActionRow> {
  const { what, owners, due, dueText, dueKind, committeeId, authorityId, ...fixed } = event.data;
  const facts: ActionFacts = { status: 'open', what, owners, due, dueText, dueKind, committeeId, authorityId };
  const row: ActionRow = {
    id: idOf(event.stream),
    ...fixed,
    raisedAt: event.position,
    source: sourceOf(event.metadata),
    revision: event.revision,
    changes: [{ from: inForceFrom(event), set: facts }],
    log: [logEntry(event, undefined)],
  };
  return { key: row.id, row };
}

function change(event: Seen<ActionEvent>, rows: Rows<ActionRow>, set: Partial<ActionFacts>): Change<ActionRow>[] {
  const row = rows.get(idOf(event.stream));
  if (!row) return [];
  const changes = Object.keys(set).length === 0 ? row.changes : [...row.changes, { from: inForceFrom(event), set }];
  const log = [...row.log, logEntry(event, asLastTold(row.changes))];
  return [{ key: row.id, row: { ...row, revision: event.revision, changes, log } }];
}
