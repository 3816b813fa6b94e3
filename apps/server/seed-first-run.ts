import { Dispatcher } from '#lib/application/index.js';
import { type RunningServer } from './start-server.js';

/** Records the five seed meetings in an empty minute book, through the command bus like any client. */
export async function seedFirstRun({ app, ledger }: RunningServer): Promise<void> {
  if ((await ledger.store.head()) !== null) return;
  const { recordSeeds } = await import('../../seeds/record-seeds.js');
  process.stdout.write('Recording the five seed meetings…\n');
  await recordSeeds(app.get(Dispatcher));
}
