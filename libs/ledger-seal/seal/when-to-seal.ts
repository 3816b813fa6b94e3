import { type Instant } from '#lib/event-store/index.js';

/** Most entries that are left without a seal. */
export const MOST_UNSEALED = 256;
/** Longest that an entry is left without one, in milliseconds. */
export const LONGEST_UNSEALED_MS = 60 * 60_000;

/** A seal is made when a meeting opens and when its record is certified: what happened before and after is told apart for ever. */
const SEALED_AT_ONCE: readonly string[] = ['MeetingOpened', 'RecordCertified'];

/** What came since the last seal. */
export interface Unsealed {
  /** How many entries. */
  readonly entries: number;
  /** When the last seal was made; null when there is none. */
  readonly sealedAt: Instant | null;
  /** Types of the events, as far as they are known. */
  readonly types: Iterable<string>;
}

/**
 * Whether a seal is due.
 *
 * @param now milliseconds since 1970
 */
export function isSealDue({ entries, sealedAt, types }: Unsealed, now: number): boolean {
  if (entries === 0) return false;
  if (sealedAt === null || entries >= MOST_UNSEALED || now - Date.parse(sealedAt) >= LONGEST_UNSEALED_MS) return true;
  for (const type of types) if (SEALED_AT_ONCE.includes(type)) return true;
  return false;
}
