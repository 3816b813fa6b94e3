import { type Instant } from '#lib/event-store/index.js';

/** The facts of a command's telling: who, when, under which id, and what it answers to. */
export interface Envelope {
  /** UUID; a repeated command id answers with its first result. */
  readonly commandId: string;
  readonly actor: string;
  readonly receivedAt: Instant;
  /** SHA-256 (hex) of target and body: the same id with another body is refused. The body itself is never kept. */
  readonly bodyHash: string;
  /** The revision the caller saw (If-Match); null lets the handler decide on the newest state and retry. */
  readonly expectedRevision: number | null;
  readonly correlationId: string;
  /** The id of the event that caused it, for commands issued by reactors. */
  readonly causationId: string | null;
}

/** Where the command's effect can be read from. */
export interface CommandResult {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  /** True when this command id had been carried out before. */
  readonly repeated: boolean;
}
