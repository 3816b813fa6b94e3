import { type Outcome, broken, met, notStated, refuse, refuseField } from '#lib/domain/index.js';
import { type MeetingState } from '../meeting.state.js';
import { type Course } from '../state/course.state.js';

/** Whether a meeting was held after another, as far as their days and starts are stated. */
function heldAfter(later: Course, earlier: Course): boolean | null {
  if (later.date === null || earlier.date === null) return null;
  if (later.date !== earlier.date) return later.date > earlier.date;
  if (later.startTime === null || earlier.startTime === null) return null;
  return later.startTime > earlier.startTime;
}

/** A record is approved or corrected by a later meeting of the same body, which must have been held. */
export function laterOfTheSameBody(
  { later, earlier }: { readonly later: MeetingState; readonly earlier: MeetingState },
  { field, id, own }: { readonly field: string; readonly id: string; readonly own: string },
): Outcome {
  if (id === own)
    refuseField(field, 'same-meeting', 'A meeting does not approve or correct its own minutes. Name another.');
  const other = field === 'byMeetingId' ? later : earlier;
  if (other.course.status === 'absent')
    refuseField(field, 'unknown-meeting', `There is no meeting with the id ${id} in the minute book.`);
  if (later.course.committeeId !== earlier.course.committeeId)
    refuse(
      'another-body',
      'That meeting was of another body, and a body approves and corrects its own minutes only.',
      field,
    );
  if (other.course.status === 'cancelled' || other.course.status === 'convened')
    refuse('meeting-not-held', 'That meeting has not been held, as far as the minute book says.', field);
  const after = heldAfter(later.course, earlier.course);
  if (after === null) return notStated('later-meeting', 'which of the two meetings was the later');
  return after
    ? met
    : broken(
        'not-a-later-meeting',
        'Minutes are approved and corrected by a later meeting. Check the two dates.',
        field,
      );
}
