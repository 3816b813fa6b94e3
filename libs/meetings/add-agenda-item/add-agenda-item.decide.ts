import { refuse, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { standingItems } from '../rules/items.rules.js';
import { beforeOrInTheRoom } from '../rules/room.rules.js';
import { itemInWords } from '../rules/words.rules.js';
import { AddAgendaItem } from './add-agenda-item.command.js';

/** Items have their numbers to themselves. */
export const addAgendaItem = meetingUseCase(AddAgendaItem, {
  post: 'meetings/:id/agenda-items',
  summary: 'Put an item on the agenda',
  example: { number: '6', title: 'Ofsted inspection of children’s services', purpose: 'scrutinise' },
  decide(command, state, telling) {
    uphold(beforeOrInTheRoom(state, command));
    const number = command.number ?? null;
    const taken = standingItems(state).find((item) => number !== null && item.number === number);
    if (taken)
      refuse('item-number-taken', `The agenda has ${itemInWords(taken)} already. Give another number.`, 'number');
    const { title = null, purpose = null, business = null } = command;
    return [{ type: 'AgendaItemAdded', data: { itemId: telling.newId('item'), number, title, purpose, business } }];
  },
});
