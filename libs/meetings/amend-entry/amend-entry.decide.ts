import { refuse } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { entryAt, mustDiffer, passageOf } from '../rules/wording.rules.js';
import { AmendEntry } from './amend-entry.command.js';

/** The clerk may amend the record until a later meeting approves it, saying what changes and why. */
export const amendEntry = meetingUseCase(AmendEntry, {
  post: 'meetings/:id/amendments-to-record',
  summary: 'Amend an entry of the draft record',
  example: { entryRevision: 14, was: 'carp park', reads: 'car park', reason: 'Misheard' },
  decide(command, state) {
    const { entryRevision, reads, reason } = command;
    if (state.record.status === 'approved')
      refuse(
        'record-approved',
        'The minutes of this meeting have been approved. Only a minute of a later meeting can correct them.',
      );
    const was = passageOf(entryAt(state, entryRevision), command.was ?? null, 'was');
    mustDiffer(was, reads, 'reads');
    return [{ type: 'EntryAmended', data: { entryRevision, was, reads, reason } }];
  },
});
