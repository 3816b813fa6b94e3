import { refuse, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { standingItems } from '../rules/items.rules.js';
import { beforeOrInTheRoom } from '../rules/room.rules.js';
import { itemInWords, listed } from '../rules/words.rules.js';
import { ReorderAgenda } from './reorder-agenda.command.js';

/** An order of business names every standing item once, so that none is lost on the way. */
export const reorderAgenda = meetingUseCase(ReorderAgenda, {
  post: 'meetings/:id/agenda-order',
  summary: 'Change the order of business',
  example: { itemIds: ['0b1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10'], reason: 'The officer has to leave early' },
  decide(command, state) {
    uphold(beforeOrInTheRoom(state, command));
    const { itemIds } = command;
    const standing = standingItems(state);
    const missing = standing.filter((item) => !itemIds.includes(item.itemId));
    if (missing.length > 0)
      refuse('agenda-order-incomplete', `The new order leaves out ${listed(missing.map(itemInWords))}.`, 'itemIds');
    if (itemIds.length !== standing.length)
      refuse('agenda-order-surplus', 'The new order names an item twice, or one that is not on the agenda.', 'itemIds');
    if (standing.every((item, index) => item.itemId === itemIds[index]))
      refuse('agenda-order-unchanged', 'The items stand in that order already.', 'itemIds');
    return [{ type: 'AgendaReordered', data: { itemIds, reason: command.reason ?? null } }];
  },
});
