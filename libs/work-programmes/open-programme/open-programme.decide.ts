import { meetingRead } from '../other-streams/meeting-date.state.js';
import { committeeRead } from '../other-streams/committee-standing.state.js';
import { meetingMustExist, mustBeAbleToPlan } from '../programme.rules.js';
import { PROGRAMME, programmeOf, programmeUseCase } from '../programme.use-case.js';
import { OpenProgramme } from './open-programme.command.js';

/** One programme for a committee and a municipal year. A first suggestion opens it too. */
export const openProgramme = programmeUseCase(OpenProgramme, {
  post: PROGRAMME,
  summary: 'Open a committee’s work programme for a municipal year',
  creates: true,
  example: {},
  streamId: programmeOf,
  reads: ({ committeeId, meetingId }) => ({ committee: committeeRead(committeeId), meeting: meetingRead(meetingId) }),
  decide(command, _state, _telling, { committee, meeting }) {
    mustBeAbleToPlan(command, committee);
    meetingMustExist(command.meetingId, meeting);
    const { committeeId, municipalYear, meetingId = null } = command;
    const authorityId = command.authorityId ?? committee.authorityId;
    return [{ type: 'WorkProgrammeOpened', data: { authorityId, committeeId, municipalYear, meetingId } }];
  },
});
