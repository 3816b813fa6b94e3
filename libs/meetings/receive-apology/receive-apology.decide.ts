import { refuse, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { beforeOrInTheRoom } from '../rules/room.rules.js';
import { who } from '../rules/words.rules.js';
import { ReceiveApology } from './receive-apology.command.js';

/** Whoever was there sent no apology that stands. */
export const receiveApology = meetingUseCase(ReceiveApology, {
  post: 'meetings/:id/apologies',
  summary: 'Record an apology for absence',
  example: { personId: '3d1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10' },
  decide(command, state) {
    uphold(beforeOrInTheRoom(state, command));
    const { personId, reason = null } = command;
    if (state.attendance.apologies.includes(personId))
      refuse('recorded-already', 'This person’s apology is in the record of this meeting already.');
    if (state.attendance.people[personId]?.present === true)
      refuse(
        'apology-and-presence',
        `${who(personId)} is recorded as present. If that is a mistake, record their attendance as absent first.`,
      );
    return [{ type: 'ApologyReceived', data: { personId, reason } }];
  },
});
