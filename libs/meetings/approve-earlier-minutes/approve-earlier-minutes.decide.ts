import { type Outcome, met, refuse, refuseField, uphold } from '#lib/domain/index.js';
import { meetingFold } from '../meeting.state.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { toldOnce } from '../rules/duplicates.rules.js';
import { laterOfTheSameBody } from '../rules/later-meeting.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { ApproveEarlierMinutes } from './approve-earlier-minutes.command.js';

/** What is approved is certified first, so that it is known what was approved; an earlier meeting not in the book has its date. */
export const approveEarlierMinutes = meetingUseCase(ApproveEarlierMinutes, {
  post: 'meetings/:id/earlier-minutes',
  summary: 'Record the approval of an earlier meeting’s minutes',
  example: { meetingDate: '2024-03-07', minuteNumber: '4' },
  reads: (command) => ({ earlier: { stream: `meeting-${command.meetingId ?? 'not-stated'}`, fold: meetingFold } }),
  decide(command, state, telling, { earlier }) {
    const { meetingId = null, minuteNumber = null, decisionId = null } = command;
    const own = state.course.date;
    let order: Outcome = met;
    if (meetingId !== null) {
      order = laterOfTheSameBody({ later: state, earlier }, { field: 'meetingId', id: meetingId, own: telling.id });
      if (earlier.record.status === 'open')
        refuse(
          'record-not-certified',
          'The record of that meeting has not been certified. Certify it first, so that it is known what was approved.',
          'meetingId',
        );
      if (earlier.record.status === 'approved')
        refuse('minutes-approved-already', 'The minutes of that meeting have been approved already.', 'meetingId');
      if (command.meetingDate && earlier.course.date !== null && command.meetingDate !== earlier.course.date)
        refuseField(
          'meetingDate',
          'another-date',
          `That meeting was held on ${earlier.course.date}. Check which is meant.`,
        );
    }
    uphold(inTheRoom(state, command), order);
    const meetingDate = command.meetingDate ?? earlier.course.date;
    if (meetingId === null && meetingDate === null)
      refuseField(
        'meetingDate',
        'earlier-meeting-missing',
        'Say which meeting’s minutes were approved: its date, or the meeting itself.',
      );
    if (meetingDate !== null && own !== null && meetingDate > own)
      refuseField(
        'meetingDate',
        'not-an-earlier-meeting',
        `Minutes of ${meetingDate} cannot be approved on ${own}, an earlier day.`,
      );
    if (state.deciding.earlierMinutes.some((approved) => meetingId !== null && approved.meetingId === meetingId))
      refuse('recorded-already', 'The approval of that meeting’s minutes is in the record already.');
    const data = { meetingDate, meetingId, minuteNumber, decisionId };
    return [toldOnce(state, { type: 'EarlierMinutesApproved', data }, 'This approval')];
  },
});
