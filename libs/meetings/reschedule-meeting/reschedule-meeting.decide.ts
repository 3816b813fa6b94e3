import { refuse } from '#lib/domain/index.js';
import { checkMeetingNotice } from '../convene-meeting/notice.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { mustBeConvened } from '../rules/room.rules.js';
import { councilFold } from '../state/council.state.js';
import { RescheduleMeeting } from './reschedule-meeting.command.js';

/** A meeting moves before it opens; its notice is counted again to the new day. */
export const rescheduleMeeting = meetingUseCase(RescheduleMeeting, {
  post: 'meetings/:id/reschedule',
  summary: 'Move a meeting',
  example: { date: '2024-09-12', reason: 'The room is taken' },
  reads: (_command, { course }) => ({
    council: { stream: `authority-${course.authorityId ?? 'not-stated'}`, fold: councilFold },
  }),
  decide(command, state, _telling, { council }) {
    mustBeConvened(state, 'moved');
    const { course } = state;
    const { date } = command;
    const startTime = command.startTime === undefined ? course.startTime : command.startTime;
    const place = command.place === undefined ? course.place : command.place;
    if (date === course.date && startTime === course.startTime && place === course.place)
      refuse('meeting-not-moved', 'The meeting is called for that day, start and place already.', 'date');
    const noticeGivenOn = command.noticeGivenOn === undefined ? course.noticeGivenOn : command.noticeGivenOn;
    const notice = checkMeetingNotice(council, { noticeGivenOn, date });
    return [
      { type: 'MeetingRescheduled', data: { date, startTime, place, reason: command.reason ?? null, ...notice } },
    ];
  },
});
