import { sourceOf } from '#lib/decider/metadata.js';
import { type Party } from '#lib/domain/index.js';
import { inForceFrom } from '#lib/projections/dated.js';
import { type Seen } from '#lib/projections/view.js';
import { type ActionEvent } from '../action.events.js';
import { type ActionFacts, type ActionLogDetail, type ActionLogEntry } from './action.row.js';

/** What an event says in the log: the words, whose they are, and the particulars. */
interface Said {
  readonly words: string | null;
  readonly by?: Party | null;
  readonly detail?: ActionLogDetail;
}

/** An event as a line of the action's log; `before` is the action as last told before it. */
export function logEntry(event: Seen<ActionEvent>, before: ActionFacts | undefined): ActionLogEntry {
  const { words, by = null, detail = {} } = said(event, before);
  return {
    kind: event.type,
    words,
    by,
    actor: event.metadata['actor'] ?? null,
    on: inForceFrom(event),
    recordedAt: event.recordedAt,
    revision: event.revision,
    position: event.position,
    source: sourceOf(event.metadata),
    detail,
  };
}

function said(event: ActionEvent, before: ActionFacts | undefined): Said {
  switch (event.type) {
    case 'ActionRaised':
      return { words: event.data.what };
    case 'ActionAssigned':
      return { words: event.data.reason, detail: { owners: event.data.owners } };
    case 'DueDateSet': {
      const { due, dueText, reason } = event.data;
      const was = { dueWas: before?.due ?? null, dueTextWas: before?.dueText ?? null };
      return { words: reason, detail: { due, dueText, ...was } };
    }
    case 'ReminderSent':
      return { words: event.data.note, detail: { to: event.data.to } };
    case 'ProgressReported':
      return { words: event.data.note, by: event.data.by };
    case 'CompletionReported':
      return { words: event.data.note, by: event.data.by, detail: { completedOn: event.data.completedOn } };
    case 'CompletionAgreed':
      return { words: null, detail: event.data };
    case 'ActionReopened':
    case 'ActionCancelled':
      return { words: event.data.reason };
    case 'ActionTransferred':
      return { words: event.data.reason, detail: { committeeId: event.data.toCommitteeId } };
    case 'ActionReportedToMeeting':
      return { words: null, detail: event.data };
    case 'ActionDescriptionCorrected':
      return { words: event.data.reason, detail: { was: event.data.was, what: event.data.what } };
  }
}
