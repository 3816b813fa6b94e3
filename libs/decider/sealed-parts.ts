import { isSealed, ToSeal } from '#lib/sealing/index.js';

type Path = readonly (string | number)[];

/** What a look through an event's data finds that concerns sealing. */
export interface Found {
  /** Every text of the form of an id. */
  readonly ids: Set<string>;
  /** Whether anything is sealed or is to be. */
  marked: boolean;
}

const ID_LENGTH = 36;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text has the form of an id. */
export const isId = (text: unknown): text is string =>
  typeof text === 'string' && text.length === ID_LENGTH && UUID.test(text);

/** Looks through data once: cheap, since nearly all of it names nobody sealed. */
export function lookThrough(value: unknown, found: Found): void {
  if (typeof value === 'string') {
    if (isId(value)) found.ids.add(value);
  } else if (Array.isArray(value)) for (const item of value as readonly unknown[]) lookThrough(item, found);
  else if (value instanceof ToSeal) {
    found.marked = true;
    if (value.under !== null && 'subject' in value.under) found.ids.add(value.under.subject);
  } else if (isSealed(value)) found.marked = true;
  else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) lookThrough(member, found);
}

/** The same data with each part that is still to be sealed replaced; `replace` is told where it stands. */
export function replaceToSeal(value: unknown, path: Path, replace: (part: ToSeal, path: Path) => unknown): unknown {
  if (value instanceof ToSeal) return replace(value, path);
  if (Array.isArray(value))
    return (value as readonly unknown[]).map((item, index) => replaceToSeal(item, [...path, index], replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, replaceToSeal(member, [...path, name], replace)]),
  );
}

/** Whether data names one of these ids in the clear. */
export function names(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value);
  if (value instanceof ToSeal || typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((member) => names(member, ids));
}
