import { refuse, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { standingItem } from '../rules/items.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { itemInWords, sentence } from '../rules/words.rules.js';
import { OpenItem } from './open-item.command.js';

/** An item is taken once, before it is concluded. */
export const openItem = meetingUseCase(OpenItem, {
  post: 'meetings/:id/items/:itemId/opening',
  summary: 'Take an item',
  example: {},
  decide(command, state) {
    uphold(inTheRoom(state, command));
    const { itemId } = command;
    const item = standingItem(state, itemId, 'taken');
    if (item.status === 'open') refuse('item-open', `${sentence(itemInWords(item))} has been taken already.`);
    if (item.status === 'concluded')
      refuse('item-concluded', `${sentence(itemInWords(item))} has been concluded, so it cannot be taken again.`);
    return [{ type: 'ItemOpened', data: { itemId } }];
  },
});
