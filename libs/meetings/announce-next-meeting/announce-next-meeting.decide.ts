import { refuse, refuseField, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { inTheRoom } from '../rules/room.rules.js';
import { AnnounceNextMeeting } from './announce-next-meeting.command.js';

/** The next meeting is not before this one; announced anew, the later announcement holds. */
export const announceNextMeeting = meetingUseCase(AnnounceNextMeeting, {
  post: 'meetings/:id/next-meeting',
  summary: 'Record the date of the next meeting',
  example: { date: '2024-09-05', startTime: '14:00', place: 'The Oculus, The Gateway, Aylesbury' },
  decide(command, state) {
    uphold(inTheRoom(state, command));
    const { date } = command;
    const own = state.course.date;
    if (own !== null && date < own)
      refuseField('date', 'next-meeting-earlier', `The next meeting cannot be on ${date}: this one was on ${own}.`);
    const data = { date, startTime: command.startTime ?? null, place: command.place ?? null };
    const { next } = state.course;
    if (next?.date === date && next.startTime === data.startTime && next.place === data.place)
      refuse('recorded-already', 'This announcement of the next meeting is in the record already.');
    return [{ type: 'NextMeetingAnnounced', data }];
  },
});
