import { uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { toldOnce } from '../rules/duplicates.rules.js';
import { itemNamed } from '../rules/items.rules.js';
import { beforeOrInTheRoom } from '../rules/room.rules.js';
import { AttachReport } from './attach-report.command.js';

/** A report belongs to an item that stands. */
export const attachReport = meetingUseCase(AttachReport, {
  post: 'meetings/:id/reports',
  summary: 'Attach a report to an item',
  example: { itemId: '0b1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10', title: 'Children’s services update' },
  decide(command, state) {
    uphold(beforeOrInTheRoom(state, command));
    itemNamed(state, command.itemId);
    const { itemId, title, author = null, sha256 = null } = command;
    return [toldOnce(state, { type: 'ReportAttached', data: { itemId, title, author, sha256 } }, 'This report')];
  },
});
