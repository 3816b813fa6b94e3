import { refuse, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { inTheRoom } from '../rules/room.rules.js';
import { ReadmitPublic } from './readmit-public.command.js';

/** Only those who were excluded are let back in. */
export const readmitPublic = meetingUseCase(ReadmitPublic, {
  post: 'meetings/:id/readmission',
  summary: 'Let press and public back in',
  example: {},
  decide(command, state) {
    uphold(inTheRoom(state, command));
    if (!state.attendance.publicExcluded)
      refuse('not-excluded', 'Press and public have not been excluded, so they cannot be let back in.');
    return [{ type: 'PressAndPublicReadmitted', data: {} }];
  },
});
