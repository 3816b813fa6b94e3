import { SubjectErased } from '../errors.js';
import { type SubjectKind } from '../vault.js';
import { type KeyRow } from './subject-key.js';

/**
 * The subjects of which there is no key yet.
 *
 * @throws {SubjectErased} for one whose key was destroyed
 * @throws {TypeError} for a subject that is of another kind
 */
export function withoutKey(rows: readonly KeyRow[], kinds: ReadonlyMap<string, SubjectKind>): string[] {
  for (const { subject, kind, event } of rows) {
    if (event !== null) throw new SubjectErased(subject);
    if (kind !== null && kind !== kinds.get(subject))
      throw new TypeError(`A subject is sealed as a ${kind} and cannot be one of another kind.`);
  }
  return rows.filter(({ wrapped }) => wrapped === null).map(({ subject }) => subject);
}
