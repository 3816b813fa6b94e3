import { londonDate } from '#lib/domain/london-time.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { mustBeConvened } from '../rules/room.rules.js';
import { bodyFold, rollOn, sizeOn } from '../state/body.state.js';
import { OpenMeeting } from './open-meeting.command.js';

/** Copies into the room who sits on the committee that day and what makes a quorum, so that the record stands alone. */
export const openMeeting = meetingUseCase(OpenMeeting, {
  post: 'meetings/:id/opening',
  summary: 'Open a meeting',
  example: {},
  reads: (_command, { course }) => ({
    committee: { stream: `committee-${course.committeeId ?? 'not-stated'}`, fold: bodyFold },
  }),
  decide(command, state, _telling, { committee }) {
    mustBeConvened(state, 'opened');
    const day = command.effectiveAt ? londonDate(command.effectiveAt) : state.course.date;
    const { quorum, seats } = sizeOn(committee, day);
    return [
      { type: 'MeetingOpened', data: { chair: command.chair ?? null, roll: rollOn(committee, day), quorum, seats } },
    ];
  },
});
