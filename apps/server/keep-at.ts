import { setTimeout as pause } from 'node:timers/promises';
import { isAway } from '#lib/event-store/is-away.js';

/** How long to wait before trying again, in milliseconds. */
const AGAIN_MS = 1_000;

/** Does what goes on until the signal aborts, and begins again whenever the store was away. Anything else ends it. */
export async function keepAt(work: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted)
    try {
      return await work(signal);
    } catch (error) {
      if (!isAway(error)) throw error;
      await pause(AGAIN_MS, null, { signal }).catch(() => undefined);
    }
}
