import { type Dispatcher } from '#lib/application/index.js';
import { type Register } from './register.js';
import { type SeedFile } from './seed-file.js';
import { Room } from './room.js';
import { recordEntry } from './record-entry.js';
import { Teller } from './teller.js';

/** Records one meeting: the people, the calling, the agenda, the room from opening to close. */
export async function recordMeeting(
  dispatcher: Pick<Dispatcher, 'tell'>,
  register: Register,
  file: SeedFile,
): Promise<void> {
  const teller = new Teller(dispatcher, file);
  const authorityId = await register.authority(file);
  const committeeId = await register.committee(file);
  const people = new Map<string, string>();
  for (const person of file.people) people.set(person.key, await register.person(file, person));

  const key = `seed/${file.source.file.slice(0, 3)}`;
  const { title, date, startTime, place } = file.meeting;
  const meetingId = await teller.tell('ConveneMeeting', `${key}/meeting`, file.meeting, {
    authorityId,
    committeeId,
    kind: 'ordinary',
    title,
    date,
    startTime,
    place,
  });
  const room = new Room(teller, key, file, { authorityId, committeeId, meetingId, people });
  for (const record of file.records) if (record.kind === 'agenda-item') await recordEntry(room, record);
  await room.tell('OpenMeeting', 'opening', file.meeting, {});
  for (const record of file.records) if (record.kind !== 'agenda-item') await recordEntry(room, record);
  await room.tell('CloseMeeting', 'close', file.meeting, {});
}
