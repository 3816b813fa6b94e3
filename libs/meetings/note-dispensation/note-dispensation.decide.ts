import { uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { toldOnce } from '../rules/duplicates.rules.js';
import { itemNamed } from '../rules/items.rules.js';
import { beforeOrInTheRoom } from '../rules/room.rules.js';
import { NoteDispensation } from './note-dispensation.command.js';

/** A dispensation is granted in writing before the meeting or in it (Localism Act 2011 s.33). */
export const noteDispensation = meetingUseCase(NoteDispensation, {
  post: 'meetings/:id/dispensations',
  summary: 'Note a dispensation',
  example: { personId: '3d1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10', grantedBy: 'The Monitoring Officer' },
  decide(command, state) {
    uphold(beforeOrInTheRoom(state, command));
    const { personId, grantedBy = null, ground = null } = command;
    const data = { personId, itemId: itemNamed(state, command.itemId), grantedBy, ground };
    return [toldOnce(state, { type: 'DispensationNoted', data }, 'This dispensation')];
  },
});
