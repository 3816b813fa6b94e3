import { type Outcome, met, notStated, refuse } from '#lib/domain/index.js';
import { type MeetingState, meetingFold } from '../meeting.state.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { laterOfTheSameBody } from '../rules/later-meeting.rules.js';
import { mustBeCertified } from '../rules/record.rules.js';
import { upholdAll } from '../rules/uphold-all.rules.js';
import { ApproveMinutes } from './approve-minutes.command.js';

/** Minutes are approved once, by a later meeting of the same body, which says so in its own record. */
export const approveMinutes = meetingUseCase(ApproveMinutes, {
  post: 'meetings/:id/minutes-approval',
  summary: 'Record that a later meeting approved these minutes',
  example: { byMeetingId: '8c1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10', minuteNumber: '4' },
  reads: (command) => ({ later: { stream: `meeting-${command.byMeetingId}`, fold: meetingFold } }),
  decide(command, state, telling, { later }) {
    const { byMeetingId, minuteNumber = null } = command;
    mustBeCertified(state, 'approved');
    if (state.record.status === 'approved')
      refuse('minutes-approved-already', 'These minutes have been approved already.');
    const notStatedHere = upholdAll(
      laterOfTheSameBody({ later, earlier: state }, { field: 'byMeetingId', id: byMeetingId, own: telling.id }),
      saidThere(later, telling.id, state.course.date),
    );
    return [{ type: 'MinutesApproved', data: { byMeetingId, minuteNumber, notStated: notStatedHere } }];
  },
});

/** Whether the later meeting's record says so, of this meeting or of its day. */
function saidThere(later: MeetingState, id: string, date: string | null): Outcome {
  const said = later.deciding.earlierMinutes.some(
    (approved) =>
      approved.meetingId === id || (approved.meetingId === null && date !== null && approved.meetingDate === date),
  );
  return said ? met : notStated('approval', 'that meeting’s record does not mention it');
}
