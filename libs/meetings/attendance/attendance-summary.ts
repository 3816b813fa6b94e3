import { factsOn } from '#lib/querying/facts-on.js';
import { type Names } from '#lib/querying/names.js';
import { type AttendanceRow } from './attendance.row.js';

interface Named {
  person: string | null;
  personId: string;
  attendingAs: string | null;
}

/** Who was there, who sent apologies, who was absent without, and of whom the record does not say. */
export function attendanceSummary(people: readonly AttendanceRow[], names: Names, effectiveOn: string | null) {
  const summary = { present: [] as Named[], apologies: [] as Named[], absent: [] as Named[], notStated: [] as Named[] };
  for (const { personId, changes } of people) {
    const facts = factsOn(changes, effectiveOn);
    if (!facts) continue;
    const named = { person: names.person(personId), personId, attendingAs: facts.attendingAs };
    if (facts.apology) summary.apologies.push(named);
    else if (facts.present === null) summary.notStated.push(named);
    else (facts.present ? summary.present : summary.absent).push(named);
  }
  return summary;
}
