import { type Found } from '../crypto/judge.js';
import { type SubjectKey } from '../keys/subject-key.js';
import { type DisclosureRecord, type ReleaseRecord, type SubjectRecord } from './records.js';
import { RecordsDiffer } from './records-differ.js';
import { isSameKey } from './subject-key-records.js';

/** What a vault holds of the keys that some records are about. */
export type Held = ReadonlyMap<string, SubjectKey>;

/** The subjects that are not here yet. @throws {RecordsDiffer} for one that is erased here, or has another key or kind */
export const newSubjects = (records: readonly SubjectRecord[], held: Held): SubjectRecord[] =>
  records.filter(({ subject, kind, key }) => {
    const here = held.get(subject);
    if (here === undefined) return true;
    if (here.state === 'erased') throw new RecordsDiffer('somebody who was erased there');
    if (here.kind !== kind || !isSameKey(key, here)) throw new RecordsDiffer('the key of somebody');
    return false;
  });

/**
 * The fields that are not here yet.
 *
 * @throws {RecordsDiffer} for one that is here otherwise, or that was erased here, alone or with its subject
 */
export function newDisclosures(
  records: readonly DisclosureRecord[],
  found: readonly Found[],
  held: Held,
): DisclosureRecord[] {
  const here = new Map(found.map((one) => [one.asked, one]));
  return records.filter((record) => {
    const there = here.get(record.digest);
    if (there?.erasedBy != null || held.get(record.subject)?.state === 'erased')
      throw new RecordsDiffer('a field that was erased there');
    if (there?.blob == null) return true;
    const same = (['eventId', 'pointer', 'subject'] as const).every((member) => record[member] === there[member]);
    if (!same || !record.blob.equals(there.blob)) throw new RecordsDiffer('a sealed field');
    return false;
  });
}

/** The releases that are not here yet. @throws {RecordsDiffer} for one that is here by another event or of another subject */
export function newReleases(records: readonly ReleaseRecord[], there: readonly ReleaseRecord[]): ReleaseRecord[] {
  const here = new Map(there.map((one) => [one.digest, one]));
  return records.filter(({ digest, subject, event }) => {
    const one = here.get(digest);
    if (one !== undefined && (one.subject !== subject || one.event !== event))
      throw new RecordsDiffer('the release of a field');
    return one === undefined;
  });
}
