import { canonicalize } from '#lib/canonical-json/index.js';
import { SubjectErased } from './errors.js';
import { type SubjectKey } from './keys/subject-key.js';
import { isPointer } from './pointer.js';
import { type FieldToSeal, type SubjectKind } from './vault.js';

/**
 * Each subject's kind, once all fields are found to be such as can be sealed.
 *
 * @throws {TypeError} for a pointer that is none, a value that JSON cannot carry, a subject of two kinds
 */
export function kindsOf(fields: readonly FieldToSeal[]): ReadonlyMap<string, SubjectKind> {
  const kinds = new Map<string, SubjectKind>();
  for (const { subject, kind, pointer, value } of fields) {
    if (!isPointer(pointer)) throw new TypeError(`${JSON.stringify(pointer)} is no JSON Pointer.`);
    canonicalize(value);
    if ((kinds.get(subject) ?? kind) !== kind) throw new TypeError('A subject is of one kind.');
    kinds.set(subject, kind);
  }
  return kinds;
}

/**
 * The key to seal with.
 *
 * @param held what there is of it, once it was made sure that there is one
 * @throws {SubjectErased} when it is gone
 * @throws {TypeError} when it does not open
 */
export function liveKey(subject: string, held: SubjectKey | undefined): Buffer {
  if (held?.state === 'live') return held.key;
  // Gone since it was made sure of: it was erased meanwhile.
  if (held?.state !== 'unreadable') throw new SubjectErased(subject);
  throw new TypeError(
    'The key of a subject does not open: keys.db was changed by hand or put together from two copies.',
  );
}
