import { peopleView } from '#lib/people/people/people.projection.js';
import { type ViewReader } from '#lib/projections/reading.js';

/** The entry that stays for a person's id, through every merger; the id itself when it gave way to none. */
export function survivorOf(reader: ViewReader, id: string): string {
  const seen = new Set<string>();
  let survivor = id;
  for (;;) {
    seen.add(survivor);
    const into = reader.row(peopleView, survivor)?.row.mergedInto ?? null;
    if (into === null || seen.has(into)) return survivor;
    survivor = into;
  }
}

/** Every entry that is one person: this one first, then those that gave way to it, however indirectly. */
export function entriesOf(reader: ViewReader, id: string): string[] {
  const entries = [id];
  for (const entry of entries)
    for (const { key } of reader.rows(peopleView, { where: { mergedInto: entry } }))
      if (!entries.includes(key)) entries.push(key);
  return entries;
}
