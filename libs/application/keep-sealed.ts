import { setTimeout as pause } from 'node:timers/promises';
import { type Position } from '#lib/event-store/index.js';
import { WitnessRefused } from '#lib/witness/index.js';

/** What is kept sealed. */
export interface KeptSealed {
  head(): Promise<Position | null>;
  /**
   * Seals when a seal is due; where none is and `ask` is given, asks again whoever did not witness the last one. Gives a
   * sentence for each witness that is lacking.
   */
  seal(ask: boolean): Promise<readonly string[]>;
}

export interface SealTimes {
  /** How often the log is looked at for entries that are to be sealed, in milliseconds. */
  readonly lookMs: number;
  /** How long to leave a refused or failed seal before it is tried again, in milliseconds. */
  readonly againMs: number;
}

const TIMES: SealTimes = { lookMs: 1_000, againMs: 60_000 };

/**
 * Seals whenever a seal is due until the signal aborts. What went wrong is told and left alone for a while, however much is
 * recorded meanwhile: looking into a damaged ledger reads all of it. A witness that is lacking holds up no seal.
 */
export async function keepSealed(
  kept: KeptSealed,
  signal: AbortSignal,
  wentWrong: (error: unknown) => void,
  { lookMs, againMs }: SealTimes = TIMES,
): Promise<void> {
  let looked: Position | null = null;
  let [askAgainAt, notBefore] = [0, 0];
  const look = async () => {
    const now = Date.now();
    if (now < notBefore) return;
    const head = await kept.head();
    const ask = now >= askAgainAt;
    if (head === looked && !ask) return;
    looked = head;
    if (ask) askAgainAt = now + againMs;
    const lacking = await kept.seal(ask);
    if (lacking.length > 0) wentWrong(new WitnessRefused(lacking.join(' ')));
  };
  while (!signal.aborted) {
    await look().catch((error: unknown) => {
      notBefore = Date.now() + againMs;
      wentWrong(error);
    });
    // Rejects when the signal aborts, and for nothing else.
    await pause(lookMs, null, { signal }).catch(() => null);
  }
}
