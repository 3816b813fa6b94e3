import { type Phrase } from '../sentences/phrase.js';

/** One event as history tells it, keyed by its position. Small: names are joined when it is read. */
export interface EntryRow {
  readonly kind: 'entry';
  readonly eventId: string;
  readonly recordedAt: string;
  readonly effectiveAt: string | null;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly sentence: Phrase;
  readonly actor: string | null;
  readonly committeeId: string | null;
  readonly meetingId: string | null;
  /** `<sha256>#char=<start>,<end>`, as the event's metadata has it. */
  readonly source: string | null;
}

/** Which committee a stream belongs to, keyed by the stream: its later events do not say. */
export interface PlaceRow {
  readonly kind: 'place';
  readonly committeeId: string;
}

/** How an item, a motion, a topic or a post is called in sentences, keyed by its id. */
export interface LabelRow {
  readonly kind: 'label';
  readonly label: string;
}

export type ActivityRow = EntryRow | PlaceRow | LabelRow;
