import { type Database } from 'better-sqlite3';
import { decodeEvent, type EventDraft, recordDraft } from '../canonical-bytes.js';
import { EventIdConflict, WrongExpectedRevision } from '../errors.js';
import { type Appended } from '../event-store.js';
import { type Instant } from '../event.js';
import { type Proposal } from '../proposal.js';
import { findEvent, type StoredRow } from './find-event.js';
import { findStreamEnd } from './find-stream-end.js';
import { insertEvent } from './insert-event.js';
import { formatPosition } from './position.js';

/**
 * Appends one proposal inside the write transaction that is open, or refuses it and leaves nothing:
 * all is looked up before anything is written, so no savepoint is needed for its neighbours' sake.
 */
export function appendOne(database: Database): (proposal: Proposal, recordedAt: Instant) => Appended {
  const find = findEvent(database);
  const streamEnd = findStreamEnd(database);
  const insert = insertEvent(database);

  return ({ stream, expected, first, drafts }, recordedAt) => {
    const earlier = drafts.map(({ id }) => find(id));
    if (earlier.some((row) => row !== undefined)) return firstAnswer(drafts, earlier);

    const actual = streamEnd(stream);
    if ((actual ?? -1) !== first - 1) throw new WrongExpectedRevision(stream, expected, actual);

    let row = 0;
    let revision = first;
    for (const draft of drafts)
      row = insert({ id: draft.id, stream, revision: revision++, text: recordDraft(draft, recordedAt) });
    return { revision: revision - 1, position: formatPosition(row), recordedAt, repeated: false };
  };
}

/**
 * The answer to an append that was made before.
 * A draft's text holds its stream and revision too, so equal text means the same event at the same place.
 */
function firstAnswer(drafts: readonly EventDraft[], earlier: readonly (StoredRow | undefined)[]): Appended {
  const events = earlier.map((row) => row && decodeEvent(row.text, formatPosition(row.position)));
  for (const [index, draft] of drafts.entries()) {
    const event = events[index];
    if (event === undefined) continue;
    if (earlier[index]?.text !== recordDraft(draft, event.recordedAt)) throw new EventIdConflict(draft.id);
  }
  const used = events.filter((event) => event !== undefined);
  const last = used.at(-1);
  if (last === undefined || used.length < drafts.length) throw new EventIdConflict(last?.id ?? '');
  const { revision, position, recordedAt } = last;
  return { revision, position, recordedAt, repeated: true };
}
