import { refuse, refuseField, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { itemNamed } from '../rules/items.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { ExcludePublic } from './exclude-public.command.js';

/** Press and public are excluded for named items and no longer (Local Government Act 1972 s.100A(4), (5)). */
export const excludePublic = meetingUseCase(ExcludePublic, {
  post: 'meetings/:id/exclusion',
  summary: 'Exclude press and public',
  example: { itemIds: ['0b1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10'], paragraphs: [3], reason: 'Bids are being compared' },
  decide(command, state) {
    uphold(inTheRoom(state, command));
    const { itemIds, paragraphs = [], reason = null } = command;
    if (itemIds.length === 0)
      refuseField(
        'itemIds',
        'exclusion-without-items',
        'Press and public are excluded for items of business. Name the items.',
      );
    for (const itemId of itemIds) itemNamed(state, itemId, 'itemIds');
    if (state.attendance.publicExcluded)
      refuse(
        'excluded-already',
        'Press and public have been excluded already. Record that they were let back in first.',
      );
    return [{ type: 'PressAndPublicExcluded', data: { itemIds, paragraphs, reason } }];
  },
});
