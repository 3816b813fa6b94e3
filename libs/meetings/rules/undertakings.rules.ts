import { type Command, type Party, type PartyDto, partyOf, refuse, refuseField } from '#lib/domain/index.js';
import { type DUE_KINDS } from '#lib/actions/action.events.js';
import { londonDate } from '#lib/domain/london-time.js';
import { type MeetingState } from '../meeting.state.js';

/** How a command says by when; what is left out is not stated. */
interface DueFields {
  readonly due?: string | null;
  readonly dueText?: string | null;
  readonly dueKind?: (typeof DUE_KINDS)[number];
}

/**
 * By when, in full: a date where one is given, else an occasion, else not stated. What is refused here is what the action
 * it becomes would refuse.
 */
export function dueOf({ due = null, dueText = null, dueKind }: DueFields) {
  const kind = dueKind ?? (due === null ? 'not-stated' : 'date');
  if (kind === 'date' && due === null)
    refuseField('due', 'due-date-missing', 'Give the date it is due, or say how else the due date is fixed.');
  if (kind !== 'date' && due !== null)
    refuseField(
      'dueKind',
      'due-kind-contradicts-date',
      'A due date is given, so it is not due on an occasion or “not stated”. Leave out the date or choose “date”.',
    );
  return { due, dueText, dueKind: kind };
}

/** Nothing is due before it was promised: the day told, or else the meeting's own; one not stated breaks no rule. */
export function mustNotBeDueBefore(due: string | null, { effectiveAt }: Command, { course }: MeetingState): void {
  const given = effectiveAt == null ? course.date : londonDate(effectiveAt);
  if (due !== null && given !== null && due < given)
    refuse(
      'due-before-given',
      `This was undertaken on ${given}, so it cannot be due on ${due}. Check both dates.`,
      'due',
    );
}

/** The parties a field names: each of them by something, and once. */
export function partiesNamed(field: string, dtos: readonly PartyDto[] = []): Party[] {
  const parties = dtos.map(partyOf);
  if (parties.some(({ person, post, label }) => person === null && post === null && label === null))
    refuseField(
      field,
      'party-names-nobody',
      'Name each of them by person, by post or in the record’s words, or leave the entry out.',
    );
  if (new Set(parties.map((party) => JSON.stringify(party))).size < parties.length)
    refuseField(field, 'party-named-twice', 'The same name is given twice. Leave one of them out.');
  return parties;
}
