/** What changed in a row from one version to the next, by its members: few do, and a log only grows. */
export interface Delta {
  /** How many versions back the last whole one is. */
  readonly depth: number;
  readonly set: Readonly<Record<string, unknown>>;
  /** What lists gained at their end. */
  readonly more: Readonly<Record<string, readonly unknown[]>>;
  readonly gone: readonly string[];
}

type Members = Readonly<Record<string, unknown>>;

/** The change between two rows, told by identity: a handler makes new what it changes and keeps the rest as it was. */
export function deltaOf(before: object, after: object, depth: number): Delta {
  const [was, is] = [before as Members, after as Members];
  const set: Record<string, unknown> = {};
  const more: Record<string, readonly unknown[]> = {};
  for (const name of Object.keys(is)) {
    const [old, now] = [was[name], is[name]];
    if (old === now || now === undefined) continue;
    const items = gained(old, now);
    if (items) more[name] = items;
    else set[name] = now;
  }
  const gone = Object.keys(was).filter((name) => was[name] !== undefined && is[name] === undefined);
  return { depth, set, more, gone };
}

/** The row that a delta makes of the one before it. */
export function withDelta(before: object, { set, more, gone }: Delta): object {
  const row: Record<string, unknown> = { ...before, ...set };
  for (const [name, items] of Object.entries(more)) row[name] = [...(row[name] as unknown[]), ...items];
  for (const name of gone) Reflect.deleteProperty(row, name);
  return row;
}

export const deltaText = ({ depth, set, more, gone }: Delta): string => JSON.stringify([depth, set, more, gone]);

/** A delta from its text; undefined for the text of a whole row. */
export function parseDelta(text: string): Delta | undefined {
  if (!text.startsWith('[')) return undefined;
  const [depth, set, more, gone] = JSON.parse(text) as [number, Delta['set'], Delta['more'], Delta['gone']];
  return { depth, set, more, gone };
}

const gained = (old: unknown, now: unknown): unknown[] | undefined =>
  Array.isArray(old) && Array.isArray(now) && old.length > 0 && old.every((item, index) => item === now[index])
    ? now.slice(old.length)
    : undefined;
