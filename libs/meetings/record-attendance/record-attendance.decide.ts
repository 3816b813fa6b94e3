import { refuse, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { inTheRoom } from '../rules/room.rules.js';
import { who } from '../rules/words.rules.js';
import { RecordAttendance } from './record-attendance.command.js';

/** Names of those present are recorded (Local Government Act 1972 Sch. 12 para. 40), without contradiction. */
export const recordAttendance = meetingUseCase(RecordAttendance, {
  post: 'meetings/:id/attendance',
  summary: 'Record a person’s attendance',
  example: { personId: '3d1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10', attendingAs: 'member', present: true },
  decide(command, state) {
    uphold(inTheRoom(state, command));
    const { personId, attendingAs, present = null, remote = null } = command;
    const { people, apologies } = state.attendance;
    const before = people[personId];
    if (before?.attendingAs === attendingAs && before.present === present && before.remote === remote)
      refuse('recorded-already', 'This attendance is in the record of this meeting already.');
    if (present === true && apologies.includes(personId))
      refuse(
        'apology-and-presence',
        `${who(personId)} sent an apology. If they came after all, withdraw the apology first.`,
        'present',
      );
    if (present === false && state.deciding.votes.some(({ voters }) => voters.includes(personId)))
      refuse(
        'absent-but-voted',
        `${who(personId)} is recorded as having voted, so they cannot have been absent.`,
        'present',
      );
    return [{ type: 'AttendanceRecorded', data: { personId, attendingAs, present, remote } }];
  },
});
