import { attendanceEntries } from './entries/attendance.js';
import { businessEntries } from './entries/business.js';
import { decidingEntries } from './entries/deciding.js';
import { topicEntry } from './entries/topic.js';
import { type Room } from './room.js';
import { type SeedRecord } from './seed-records.js';

/** How each kind of record is told: one command, or several where the record says several things. */
type Entries = {
  readonly [Kind in SeedRecord['kind']]: (room: Room, record: Extract<SeedRecord, { kind: Kind }>) => Promise<unknown>;
};

const entries: Entries = { ...attendanceEntries, ...businessEntries, ...decidingEntries, topic: topicEntry };

/** Tells the commands of one record. */
export async function recordEntry(room: Room, record: SeedRecord): Promise<void> {
  const entry = entries[record.kind] as (room: Room, record: SeedRecord) => Promise<unknown>;
  await entry(room, record);
}
