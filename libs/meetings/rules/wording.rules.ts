import { refuse, refuseField } from '#lib/domain/index.js';
import { type MeetingState } from '../meeting.state.js';
import { type Entry } from '../state/entries.state.js';
import { occurrences } from '../state/wording.state.js';

/** The entry of the record at a revision. */
export function entryAt({ entries }: MeetingState, revision: number): Entry {
  return (
    entries.find((entry) => entry.revision === revision) ??
    refuseField('entryRevision', 'unknown-entry', `The record of this meeting has no entry at revision ${revision}.`)
  );
}

/**
 * The passage a change of wording starts from: as stated, where the entry reads so exactly once; else the whole wording
 * of an entry that has one. An entry without words of its own (a vote, an attendance) is described by the clerk.
 */
export function passageOf(entry: Entry, stated: string | null, field: string): string {
  const [only, ...more] = entry.wording;
  if (stated === null) {
    if (only !== undefined && more.length === 0) return only;
    return refuseField(
      field,
      'old-wording-missing',
      'Say how the entry read, word for word, so that it is clear what changes.',
    );
  }
  if (only === undefined) return stated;
  const found = occurrences(entry.wording, stated);
  if (found === 0)
    refuse('wording-not-found', `The entry does not read “${stated}”. Copy the wording as it stands.`, field);
  if (found > 1)
    refuse('wording-not-unique', `The entry has “${stated}” ${found} times. Give more of the wording.`, field);
  return stated;
}

/** A change of wording changes something. */
export function mustDiffer(was: string, reads: string, field: string): void {
  if (was === reads) refuseField(field, 'wording-unchanged', 'The new wording is the same as the old.');
}
