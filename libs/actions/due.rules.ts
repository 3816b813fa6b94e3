import { refuse, refuseField } from '#lib/domain/index.js';
import { type DUE_KINDS } from './action.events.js';
import { longDate } from './long-date.js';

/** How a command says by when; what is left out is not stated. */
interface DueFields {
  readonly due?: string | null;
  readonly dueText?: string | null;
  readonly dueKind?: (typeof DUE_KINDS)[number];
}

/** By when, in full: a date where one is given, else an occasion, else not stated. A date and its kind must agree. */
export function dueOf({ due = null, dueText = null, dueKind }: DueFields) {
  const kind = dueKind ?? (due === null ? 'not-stated' : 'date');
  if (kind === 'date' && due === null)
    refuseField('due', 'due-date-missing', 'Give the date, or choose another way of saying when this is due.');
  if (kind !== 'date' && due !== null)
    refuseField(
      'dueKind',
      'due-kind-contradicts-date',
      'This has a due date, so it is not due on an occasion. Leave out the date or choose “date”.',
    );
  return { due, dueText, dueKind: kind };
}

/** Nothing is due before it was asked for; a day that is not stated breaks no rule. */
export function mustNotBeDueBefore(due: string | null, raisedOn: string | null): void {
  if (due !== null && raisedOn !== null && due < raisedOn)
    refuse(
      'due-before-raised',
      `This action was raised on ${longDate(raisedOn)}, so it cannot be due on ${longDate(due)}. Check both dates.`,
      'due',
    );
}
