import { refuse, refuseField } from '#lib/domain/index.js';
import { type MeetingState } from '../meeting.state.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { findItem } from '../rules/items.rules.js';
import { itemInWords, listed, sentence } from '../rules/words.rules.js';
import { CertifyRecord, type UnresolvedItem } from './certify-record.command.js';
import { manifestOf } from './manifest.js';

/** The record of a closed meeting is certified once, every item accounted for or certified unresolved with a reason. */
export const certifyRecord = meetingUseCase(CertifyRecord, {
  post: 'meetings/:id/certification',
  summary: 'Certify the record of a meeting',
  example: { certifiedBy: 'Committee clerk' },
  decide(command, state, telling) {
    const { certifiedBy = null, unresolved = [] } = command;
    if (state.record.status !== 'open')
      refuse('certified-already', 'The record of this meeting has been certified already.');
    if (state.course.status !== 'closed')
      refuse('meeting-not-closed', 'The record of a meeting is certified after it has closed. Record its close first.');
    for (const certified of unresolved) isUnresolved(state, certified, unresolved);
    const because = new Map(unresolved.map(({ itemId, reason }) => [itemId, reason]));
    const open = state.agenda.items.filter(({ itemId, disposition }) => disposition === null && !because.has(itemId));
    if (open.length > 0)
      refuse(
        'items-without-disposition',
        `The record does not say how ${listed(open.map(itemInWords))} ended. Conclude ${open.length === 1 ? 'it' : 'them'}, or certify as unresolved with a reason.`,
        'unresolved',
      );
    return [{ type: 'RecordCertified', data: { manifest: manifestOf(state, telling.revision, because), certifiedBy } }];
  },
});

/** Only an item of this agenda without a disposition is unresolved, and for one reason. */
function isUnresolved(state: MeetingState, { itemId }: UnresolvedItem, all: readonly UnresolvedItem[]): void {
  const item =
    findItem(state, itemId) ??
    refuseField(
      'unresolved',
      'unknown-agenda-item',
      `There is no item with the id ${itemId} on this meeting’s agenda.`,
    );
  if (item.disposition !== null)
    refuseField(
      'unresolved',
      'item-has-disposition',
      `${sentence(itemInWords(item))} is on record as ${item.disposition}, so it is not unresolved.`,
    );
  if (all.filter((other) => other.itemId === itemId).length > 1)
    refuseField('unresolved', 'item-named-twice', `${sentence(itemInWords(item))} is named twice.`);
}
