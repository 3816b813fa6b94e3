import { refuse } from '#lib/domain/index.js';
import { ToSeal } from '#lib/sealing/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { entryAt, mustDiffer, passageOf, sealedPassageOf } from '../rules/wording.rules.js';
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
    const entry = entryAt(state, entryRevision);
    const sealed = sealedPassageOf(entry, command.was ?? null);
    if (sealed !== null) {
      const data = { entryRevision, was: sealed, reads: new ToSeal(reads, { like: sealed._sd }), reason };
      return [{ type: 'EntryAmended', data }];
    }
    const was = passageOf(entry, command.was ?? null, 'was');
    mustDiffer(was, reads, 'reads');
    return [{ type: 'EntryAmended', data: { entryRevision, was, reads, reason } }];
  },
});
