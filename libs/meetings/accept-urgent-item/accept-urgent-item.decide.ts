import { refuseField, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { toldOnce } from '../rules/duplicates.rules.js';
import { beforeOrInTheRoom } from '../rules/room.rules.js';
import { AcceptUrgentItem } from './accept-urgent-item.command.js';

/** An urgent item states its special circumstances (Local Government Act 1972 s.100B(4)(b)). */
export const acceptUrgentItem = meetingUseCase(AcceptUrgentItem, {
  post: 'meetings/:id/urgent-items',
  summary: 'Accept an urgent item',
  example: { title: 'School transport', specialCircumstances: 'The contractor failed the day before the meeting' },
  decide(command, state, telling) {
    uphold(beforeOrInTheRoom(state, command));
    const specialCircumstances = (command.specialCircumstances ?? '').trim();
    if (specialCircumstances === '')
      refuseField(
        'specialCircumstances',
        'special-circumstances-missing',
        'An item that was not on the published agenda is taken only for special circumstances, which the minutes must state. Say what they are.',
      );
    const { title, acceptedBy = null } = command;
    const data = { itemId: telling.newId('item'), title, acceptedBy, specialCircumstances };
    return [toldOnce(state, { type: 'UrgentItemAccepted', data }, 'This urgent item')];
  },
});
