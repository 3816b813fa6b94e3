import { refuse } from '#lib/domain/index.js';
import { meetingRead } from '../other-streams/meeting-date.state.js';
import { meetingMustExist } from '../programme.rules.js';
import { PROGRAMME, programmeOf, programmeUseCase } from '../programme.use-case.js';
import { AdoptProgramme } from './adopt-programme.command.js';

/** A committee adopts its programme once; what changes afterwards is on record by itself. */
export const adoptProgramme = programmeUseCase(AdoptProgramme, {
  post: `${PROGRAMME}/adoption`,
  summary: 'Record that the committee adopted its work programme',
  example: { minuteNumber: '9' },
  streamId: programmeOf,
  reads: ({ meetingId }) => ({ meeting: meetingRead(meetingId) }),
  decide({ meetingId = null, minuteNumber = null }, state, _telling, { meeting }) {
    meetingMustExist(meetingId, meeting);
    if (state.adopted) refuse('programme-adopted-already', 'The committee has adopted this work programme already.');
    return [{ type: 'WorkProgrammeAdopted', data: { meetingId, minuteNumber } }];
  },
});
