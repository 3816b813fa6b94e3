import { MEMBER_OF_PUBLIC, type Names } from '#lib/querying/names.js';
import { longDate } from '../long-date.js';
import { type ActionLogDetail, type ActionLogEntry } from './action.row.js';
import { partyNames } from './present-action.js';

const dueAs = (due: string | null | undefined, text: string | null | undefined) =>
  due != null ? longDate(due) : (text ?? 'not stated');
const people = (parties: ActionLogDetail['to'], names: Names) =>
  partyNames(parties ?? [], names)
    .map((name) => (typeof name === 'string' ? name : MEMBER_OF_PUBLIC))
    .join(', ');
const naming = (name: string | null | undefined, words: (name: string) => string) => (name == null ? '' : words(name));

/** What a log entry says happened, in a phrase. */
export function logPhrase({ kind, detail }: Pick<ActionLogEntry, 'kind' | 'detail'>, names: Names): string {
  switch (kind) {
    case 'ActionRaised':
      return 'Raised';
    case 'ActionAssigned':
      return detail.owners?.length ? `Given to ${people(detail.owners, names)}` : 'Left without an owner';
    case 'DueDateSet':
      return `Due date changed from ${dueAs(detail.dueWas, detail.dueTextWas)} to ${dueAs(detail.due, detail.dueText)}`;
    case 'ReminderSent':
      return `Reminder sent to ${people(detail.to, names)}`;
    case 'ProgressReported':
      return 'Progress reported';
    case 'CompletionReported':
      return `Reported complete${naming(detail.completedOn, (date) => `, done on ${longDate(date)}`)}`;
    case 'CompletionAgreed':
      return `Agreed complete by the committee${naming(detail.minuteNumber, (minute) => `, minute ${minute}`)}`;
    case 'ActionReopened':
      return 'Opened again';
    case 'ActionTransferred':
      return `Passed to ${names.committee(detail.committeeId ?? null) ?? 'another committee'}`;
    case 'ActionCancelled':
      return 'Cancelled';
    case 'ActionReportedToMeeting':
      return `Reported to a meeting as ${detail.status ?? 'not stated'}`;
    case 'ActionDescriptionCorrected':
      return `Wording corrected from “${detail.was ?? ''}” to “${detail.what ?? ''}”`;
  }
}
