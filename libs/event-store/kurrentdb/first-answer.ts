import { type EventDraft, recordDraft } from '../canonical-bytes.js';
import { EventIdConflict } from '../errors.js';
import { type RecordedEvent } from '../event.js';

/** An entry that stands where an append was to go, as stored. */
export interface Standing {
  readonly event: RecordedEvent;
  readonly bytes: Uint8Array;
}

/**
 * The last entry of an append that was made before, when all of it stands in the stream; null when none of it does.
 * A draft's text holds its stream and revision too, so equal text means the same event at the same place.
 *
 * @throws {EventIdConflict} an id was used for something else, or only some of the events are there
 */
export function findFirstAnswer(drafts: readonly EventDraft[], standing: readonly Standing[]): RecordedEvent | null {
  const byId = new Map(standing.map((one) => [one.event.id, one]));
  const found = drafts.map((draft) => ({ draft, one: byId.get(draft.id) }));
  for (const { draft, one } of found)
    if (one !== undefined && textOf(one) !== recordDraft(draft, one.event.recordedAt))
      throw new EventIdConflict(draft.id);
  const last = found.findLast(({ one }) => one !== undefined)?.one?.event ?? null;
  if (last !== null && found.some(({ one }) => one === undefined)) throw new EventIdConflict(last.id);
  return last;
}

const textOf = ({ bytes }: Standing): string => Buffer.from(bytes).toString('utf8');
