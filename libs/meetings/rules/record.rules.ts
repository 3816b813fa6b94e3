import { refuse } from '#lib/domain/index.js';
import { type MeetingState } from '../meeting.state.js';

/** What needs a record that the clerk has certified. */
export function mustBeCertified({ record }: MeetingState, done: string): void {
  if (record.status === 'open')
    refuse('record-not-certified', `The record of this meeting cannot be ${done} before the clerk has certified it.`);
}

/** What needs minutes that a later meeting has approved. */
export function mustBeApproved({ record }: MeetingState, done: string): void {
  if (record.status !== 'approved')
    refuse('minutes-not-approved', `These minutes cannot be ${done} before a later meeting has approved them.`);
}
