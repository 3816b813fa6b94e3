import { type EventStore, type Position } from '#lib/event-store/index.js';
import { type Views } from '#lib/projections/index.js';
import { toBase64 } from '#lib/transparency-log/index.js';
import { type Ground, viewsFile } from '../writing/ground.js';
import { openStreamViews, openTree } from '../writing/following.js';
import { Random } from '../writing/random.js';
import { streamView } from '../writing/stream-view.js';
import { type ReadLog } from './read-log.js';
import { rootOf } from './root-of.js';

/** Earlier positions at which the view is compared as well. */
const EARLIER = 3;

/** What is wrong with the view that followed, against one that reads the whole log afresh: now, and as at earlier positions. */
export async function faultsOfView(store: EventStore, ground: Ground, log: ReadLog, seed: number): Promise<string[]> {
  const followed = openStreamViews(store, viewsFile(ground));
  const fresh = openStreamViews(store, ':memory:');
  try {
    await followed.advance();
    await fresh.advance();
    const random = new Random(seed);
    const earlier = Array.from(
      { length: Math.min(EARLIER, log.events.length) },
      () => random.pick(log.events).position,
    );
    return [undefined, ...earlier].flatMap((at) =>
      shown(followed, at) === shown(fresh, at) ? [] : [`the view differs from a fresh replay at ${at ?? 'its end'}`],
    );
  } finally {
    followed.close();
    fresh.close();
  }
}

const shown = (views: Views, at: Position | undefined): string =>
  views.read({ views: [streamView], ...(at !== undefined && { at }) }, (reader) =>
    JSON.stringify([...reader.rows(streamView)]),
  );

/** What is wrong with the tree that followed, against a root recomputed from the bytes. */
export async function faultsOfTree(store: EventStore, ground: Ground, { bytes }: ReadLog): Promise<string[]> {
  const tree = openTree(store, ground);
  try {
    const size = await tree.advance();
    if (size !== bytes.length) return [`the tree has ${size} leaves, and the log ${bytes.length} entries`];
    return toBase64(tree.root(size)) === rootOf(bytes) ? [] : ['the root of the tree is not that of the bytes'];
  } finally {
    await tree.close();
  }
}
