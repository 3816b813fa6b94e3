import { NotCanonical, type Span } from '#lib/canonical-json/index.js';
import { type Instant } from '#lib/event-store/index.js';
import { type EntrySpans, readEntry, textAt } from './entry.js';

/** When an entry says that it was recorded; null for what is no entry. */
export const recordedAtIn = (bytes: Buffer): Instant | null => textIn(bytes, ({ recordedAt }) => recordedAt);

/** The id an entry has; null for what is no entry. */
export const idIn = (bytes: Buffer): string | null => textIn(bytes, ({ id }) => id);

function textIn(bytes: Buffer, span: (entry: EntrySpans) => Span): string | null {
  try {
    return textAt(bytes, span(readEntry(bytes)));
  } catch (error) {
    if (error instanceof NotCanonical) return null;
    throw error;
  }
}
