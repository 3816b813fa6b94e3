import { type SourceSpan } from '#lib/domain/index.js';
import { type Metadata } from '#lib/event-store/index.js';
import { type Envelope } from './envelope.js';

/**
 * The metadata every event of a command carries: flat, text only, no body and no personal data beyond the actor. The body's
 * hash is given as it may be recorded: as it is, sealed, or null.
 */
export function metadataOf(envelope: Envelope, source: SourceSpan | null, bodyHash: string | null): Metadata {
  return {
    commandId: envelope.commandId,
    actor: envelope.actor,
    ...(bodyHash === null ? {} : { bodyHash }),
    correlationId: envelope.correlationId,
    ...(envelope.causationId === null ? {} : { causationId: envelope.causationId }),
    ...(source === null ? {} : sourceFacts(source)),
  };
}

/** Where it was read, and how sure the reading is when it is less than stated. */
function sourceFacts({ confidence = 'stated', why, ...span }: SourceSpan): Metadata {
  return {
    source: sourceText(span),
    ...(confidence === 'stated' ? {} : { confidence }),
    ...(why === undefined ? {} : { why }),
  };
}

/** A source span as one text: `<sha256>#char=<start>,<end>`, the fragment form of RFC 5147, counted in UTF-16 units. */
export const sourceText = (source: Pick<SourceSpan, 'sha256' | 'start' | 'end'>): string =>
  `${source.sha256}#char=${source.start},${source.end}`;

/** The source span in an event's metadata, or null when it was not read from a document. */
export function sourceOf(metadata: Metadata): { sha256: string; start: number; end: number } | null {
  const match = /^([0-9a-f]{64})#char=(\d+),(\d+)$/.exec(metadata['source'] ?? '');
  return match ? { sha256: match[1] ?? '', start: Number(match[2]), end: Number(match[3]) } : null;
}
