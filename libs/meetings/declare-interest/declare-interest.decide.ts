import { refuse, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { toldOnce } from '../rules/duplicates.rules.js';
import { itemNamed } from '../rules/items.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { who } from '../rules/words.rules.js';
import { DeclareInterest } from './declare-interest.command.js';

/** Interests are declared in the room (Localism Act 2011 s.31), by someone who was there. */
export const declareInterest = meetingUseCase(DeclareInterest, {
  post: 'meetings/:id/interests',
  summary: 'Record a declaration of interest',
  example: { personId: '3d1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10', nature: 'School governor' },
  decide(command, state) {
    uphold(inTheRoom(state, command));
    const { personId, interest = null, nature = null, action = null } = command;
    const itemId = itemNamed(state, command.itemId);
    if (state.attendance.people[personId]?.present === false)
      refuse(
        'declared-but-absent',
        `${who(personId)} is recorded as absent. Correct their attendance first.`,
        'personId',
      );
    const data = { personId, interest, itemId, nature, action };
    return [toldOnce(state, { type: 'InterestDeclared', data }, 'This declaration')];
  },
});
