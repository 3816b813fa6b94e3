import { type EventStore } from '#lib/event-store/index.js';
import { type PrivateStore } from '#lib/private-store/index.js';
import { type Views } from '#lib/projections/index.js';
import { type Composition } from './composition.js';
import { mustBeOfLog } from './storage/must-be-of-log.js';

interface Followers {
  readonly data: string;
  readonly views: Views;
  readonly rawStore: EventStore;
  readonly privateStore: PrivateStore;
  readonly composition: Composition;
}

/**
 * Makes sure that views and reactors, which are kept elsewhere than a log on a cluster, followed that log and no other.
 *
 * @throws {StoreUnavailable} when it has no entry where one of them stands
 */
export async function followedThisLog({ data, views, rawStore, privateStore, composition }: Followers): Promise<void> {
  const elsewhere = 'name a new, empty directory in MINUTEBOOK_DATA, or by --data.';
  await mustBeOfLog(`The views in ${data}`, views.positions(), rawStore, elsewhere);
  const checkpoints = await Promise.all(composition.reactors.map(({ name }) => privateStore.checkpoints.get(name)));
  const again = 'move it with minutebook migrate-store, which takes the reactors along.';
  await mustBeOfLog('The reactors', checkpoints, rawStore, again);
}
