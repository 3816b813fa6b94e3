import { partyOrNull, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { toldOnce } from '../rules/duplicates.rules.js';
import { itemNamed } from '../rules/items.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { NotePoint } from './note-point.command.js';

/** A point stands under an item, or under none when the record does not say. */
export const notePoint = meetingUseCase(NotePoint, {
  post: 'meetings/:id/points',
  summary: 'Note a point made in discussion',
  example: {
    summary: 'Recruiting social workers remains the main difficulty',
    speaker: { post: 'Executive Director' },
  },
  decide(command, state) {
    uphold(inTheRoom(state, command));
    const { summary } = command;
    const data = { itemId: itemNamed(state, command.itemId), speaker: partyOrNull(command.speaker), summary };
    return [toldOnce(state, { type: 'PointNoted', data }, 'This point')];
  },
});
