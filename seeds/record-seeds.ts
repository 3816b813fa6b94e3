import { type Dispatcher } from '#lib/application/index.js';
import { Register } from './register.js';
import { readSeedFile } from './read-seed-file.js';
import { recordMeeting } from './record-meeting.js';
import { seedFiles } from './seed-files.js';

/**
 * Records the five seed meetings through the command bus, like any client, in the order things happened.
 * Running it again changes nothing: every command has a key of its own.
 *
 * @param afterMeeting is told after each meeting how many of how many are done, and waited for: what follows from a
 *   meeting (its actions, questions and decisions) is best recorded before the next
 */
export async function recordSeeds(
  dispatcher: Pick<Dispatcher, 'tell'>,
  afterMeeting: (done: number, of: number) => Promise<void> | void = () => undefined,
): Promise<{ meetings: number; records: number }> {
  const register = new Register(dispatcher);
  let records = 0;
  for (const [done, path] of seedFiles.entries()) {
    const file = readSeedFile(path);
    await recordMeeting(dispatcher, register, file);
    records += file.records.length;
    await afterMeeting(done + 1, seedFiles.length);
  }
  return { meetings: seedFiles.length, records };
}
