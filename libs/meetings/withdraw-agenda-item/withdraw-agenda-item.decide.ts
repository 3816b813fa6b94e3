import { refuse, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { standingItem } from '../rules/items.rules.js';
import { beforeOrInTheRoom } from '../rules/room.rules.js';
import { itemInWords, sentence } from '../rules/words.rules.js';
import { WithdrawAgendaItem } from './withdraw-agenda-item.command.js';

/** What has been concluded cannot be taken off any more. */
export const withdrawAgendaItem = meetingUseCase(WithdrawAgendaItem, {
  post: 'meetings/:id/agenda-items/:itemId/withdrawal',
  summary: 'Withdraw an item from the agenda',
  example: { reason: 'The report is not ready' },
  decide(command, state) {
    uphold(beforeOrInTheRoom(state, command));
    const { itemId } = command;
    const item = standingItem(state, itemId, 'withdrawn again');
    if (item.status === 'concluded')
      refuse('item-concluded', `${sentence(itemInWords(item))} has been concluded, so it cannot be withdrawn.`);
    return [{ type: 'AgendaItemWithdrawn', data: { itemId, reason: command.reason ?? null } }];
  },
});
