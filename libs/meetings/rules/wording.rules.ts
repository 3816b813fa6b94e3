import { refuse, refuseField } from '#lib/domain/index.js';
import { type Sealed } from '#lib/sealing/index.js';
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

/** An entry whose wording is sealed is not corrected word for word: nobody who decides it can read it. */
export function mustNotBeSealed({ sealed }: Entry, field: string): void {
  if (sealed.length > 0)
    refuse(
      'wording-sealed',
      'The words of this entry are sealed, so a passage of them cannot be corrected. Record the correction as a point of the later meeting.',
      field,
    );
}

/** The sealed passage an amendment replaces as a whole, with all of the new wording; null where nothing is sealed. */
export function sealedPassageOf({ sealed }: Entry, stated: string | null): Sealed | null {
  const [only, ...more] = sealed;
  if (only === undefined) return null;
  if (stated !== null)
    refuse(
      'wording-sealed',
      'The words of this entry are sealed. Leave out how it read, and give all of its new wording.',
      'was',
    );
  if (more.length > 0)
    refuse('wording-sealed', 'The words of this entry are sealed in several parts, so they cannot be amended.', 'was');
  return only;
}
