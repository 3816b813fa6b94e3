import { getMetadataStorage } from 'class-validator';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** An id as the ledger writes it, in lower case (RFC 9562 §4 reads either); any other text as it is. */
export const lowerCaseId = (text: string): string => (UUID.test(text) ? text.toLowerCase() : text);

/** Writes every id a command names in lower case, in place: the fields checked with `IsUUID`, at any depth. */
export function lowerCaseIds(told: object): void {
  const ids = idFieldsOf(told.constructor);
  for (const [name, value] of Object.entries(told)) {
    const lowered = loweredIn(value, ids.has(name));
    if (lowered !== value) Object.assign(told, { [name]: lowered });
  }
}

function loweredIn(value: unknown, isId: boolean): unknown {
  if (typeof value === 'string') return isId ? lowerCaseId(value) : value;
  if (Array.isArray(value)) return value.map((each: unknown) => loweredIn(each, isId));
  if (typeof value === 'object' && value !== null) lowerCaseIds(value);
  return value;
}

const known = new Map<unknown, ReadonlySet<string>>();

function idFieldsOf(type: object['constructor']): ReadonlySet<string> {
  const found =
    known.get(type) ??
    new Set(
      getMetadataStorage()
        .getTargetValidationMetadatas(type, '', false, false)
        .filter(({ name }) => name === 'isUuid')
        .map(({ propertyName }) => propertyName),
    );
  known.set(type, found);
  return found;
}
