import { sourceOf } from '#lib/decider/metadata.js';
import { asLastTold, inForceFrom } from '#lib/projections/dated.js';
import { type Change, type Rows, type Seen, defineView } from '#lib/projections/view.js';
import { type ActionEvent } from '../action.events.js';
import { type ActionFacts, type ActionRow } from './action.row.js';

/** Every action ever raised, as it stands: the outstanding list and the full log read from it. */
export const actionsView = defineView<ActionRow, ActionEvent>({
  name: 'actions',
  version: 1,
  title: 'Outstanding actions and the action log',
  columns: {
    outstanding: (row) => (['open', 'reported'].includes(asLastTold(row.changes).status) ? 1 : 0),
    committee: (row) => asLastTold(row.changes).committeeId,
    meeting: (row) => row.meetingId,
    question: (row) => row.questionId,
  },
  sort(row) {
    const { due } = asLastTold(row.changes);
    return `${due ?? '9999-99-99'} ${row.raisedOn ?? '9999-99-99'}`;
  },
  on: {
    ActionRaised: (event) => [raised(event)],
    ActionAssigned: (event, rows) => change(event, rows, { owners: event.data.owners }),
    DueDateSet: ({ data: { due, dueText, dueKind }, ...event }, rows) => change(event, rows, { due, dueText, dueKind }),
    ReminderSent: (event, rows) => change(event, rows, {}),
    ProgressReported: (event, rows) => change(event, rows, {}),
    CompletionReported: (event, rows) => change(event, rows, { status: 'reported' }),
    CompletionAgreed: (event, rows) => change(event, rows, { status: 'complete' }),
    ActionReopened: (event, rows) => change(event, rows, { status: 'open' }),
    ActionTransferred: (event, rows) =>
      change(event, rows, {
        committeeId: event.data.toCommitteeId,
        ...(event.data.toAuthorityId === null ? {} : { authorityId: event.data.toAuthorityId }),
      }),
    ActionCancelled: (event, rows) => change(event, rows, { status: 'cancelled' }),
    ActionReportedToMeeting: (event, rows) => change(event, rows, {}),
    ActionDescriptionCorrected: (event, rows) => change(event, rows, { what: event.data.what }),
  },
});

const idOf = (stream: string) => stream.slice('action-'.length);

function raised(event: Seen<Extract<ActionEvent, { type: 'ActionRaised' }>>): Change<ActionRow> {
  const { what, owners, due, dueText, dueKind, committeeId, authorityId, ...fixed } = event.data;
  const facts: ActionFacts = { status: 'open', what, owners, due, dueText, dueKind, committeeId, authorityId };
  const id = idOf(event.stream);
  const row: ActionRow = {
    id,
    requestedBy: fixed.requestedBy,
    meetingId: fixed.meetingId,
    itemId: fixed.itemId,
    questionId: fixed.questionId,
    decisionId: fixed.decisionId,
    raisedOn: fixed.raisedOn,
    strength: fixed.strength,
    source: sourceOf(event.metadata),
    revision: event.revision,
    changes: [{ from: inForceFrom(event), set: facts }],
  };
  return { key: id, row };
}

function change(
  event: Pick<Seen<ActionEvent>, 'stream' | 'revision' | 'effectiveAt' | 'recordedAt'>,
  rows: Rows<ActionRow>,
  set: Partial<ActionFacts>,
): Change<ActionRow>[] {
  const row = rows.get(idOf(event.stream));
  if (!row) return [];
  const changes = Object.keys(set).length === 0 ? row.changes : [...row.changes, { from: inForceFrom(event), set }];
  return [{ key: row.id, row: { ...row, revision: event.revision, changes } }];
}
