import { refuse, refuseField, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { standingItem } from '../rules/items.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { itemInWords, sentence } from '../rules/words.rules.js';
import { ConcludeItem } from './conclude-item.command.js';

/** An item is concluded once, taken or not; how it ended agrees with what was resolved under it. */
export const concludeItem = meetingUseCase(ConcludeItem, {
  post: 'meetings/:id/items/:itemId/conclusion',
  summary: 'Conclude an item',
  example: { disposition: 'noted' },
  decide(command, state, telling) {
    uphold(inTheRoom(state, command));
    const { itemId, disposition = null, deferredTo = null } = command;
    const item = standingItem(state, itemId, 'concluded');
    if (item.status === 'concluded')
      refuse('item-concluded', `${sentence(itemInWords(item))} has been concluded already.`);
    if (disposition === 'no-decision' && state.deciding.resolutions.some((passed) => passed.itemId === itemId))
      refuseField(
        'disposition',
        'item-has-a-resolution',
        `A resolution is recorded under ${itemInWords(item)}, so it did not end without a decision.`,
      );
    if (deferredTo !== null && disposition !== 'deferred')
      refuseField('deferredTo', 'not-deferred', 'Only an item that was deferred is put off to another meeting.');
    if (deferredTo === telling.id)
      refuseField(
        'deferredTo',
        'deferred-to-itself',
        'An item cannot be put off to the meeting it is on. Name another.',
      );
    return [{ type: 'ItemConcluded', data: { itemId, disposition, deferredTo } }];
  },
});
