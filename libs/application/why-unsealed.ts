import { EventStoreError } from '#lib/event-store/index.js';
import { LedgerSealError } from '#lib/ledger-seal/index.js';
import { TransparencyLogError } from '#lib/transparency-log/index.js';

/** Whether the program knows what went wrong, so that the error's message is written for a reader. */
export const isForeseen = (error: unknown): error is Error =>
  [LedgerSealError, EventStoreError, TransparencyLogError].some((known) => error instanceof known);

/** Why no seal is made, in a sentence. What nobody foresaw is named and not quoted: it may say anything. */
export function whyUnsealed(error: unknown): string {
  if (error instanceof LedgerSealError) return error.message;
  if (isForeseen(error)) return `No seal is made: ${error.message}`;
  const name = error instanceof Error ? error.name : typeof error;
  return `No seal is made: sealing failed (${name}). Look into the log of the server, or at what the command said.`;
}
