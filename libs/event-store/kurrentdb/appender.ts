import { randomUUID } from 'node:crypto';
import { type AppendResult, binaryEvent, NO_STREAM } from '@kurrent/kurrentdb-client';
import { recordDraft } from '../canonical-bytes.js';
import {
  AppendOutcomeUnknown,
  CorruptEntry,
  EventIdConflict,
  StreamTruncated,
  WrongExpectedRevision,
} from '../errors.js';
import { type Appended } from '../event-store.js';
import { type Instant, type Position, type RecordedEvent } from '../event.js';
import { type Proposal } from '../proposal.js';
import { type StreamBounds } from '../stream-bounds.js';
import { type Connection } from './connection.js';
import { findFirstAnswer } from './first-answer.js';
import { type KnownIds } from './known-ids.js';
import { type LedgerTime } from './ledger-time.js';
import { formatPosition, isKnown } from './position.js';
import { type AppendRequest, assertPutAt, sendAppend, type Sent } from './send-append.js';
import { faultOf } from './server-fault.js';
import { type StreamNames } from './stream-names.js';
import { deleted, type StreamWalk, type WalkedEvent } from './stream-walk.js';
import { type Timing } from './timing.js';

export interface AppenderOptions {
  readonly connection: Connection;
  readonly names: StreamNames;
  readonly timing: Timing;
  readonly walk: StreamWalk;
  readonly ids: KnownIds;
  readonly time: LedgerTime;
}

/** Appends to one stream at a time each; several streams at the same time. */
export class Appender {
  constructor(private readonly options: AppenderOptions) {}

  /**
   * Whoever calls this sees to it that no other append of this store to the same stream is under way.
   *
   * @throws as the port's `append`; of the server's failures, what the client rejected with
   */
  async append(proposal: Proposal): Promise<Appended> {
    const { connection, names, timing, time } = this.options;
    const { stream, expected, first, drafts } = proposal;
    await this.refuseIdsUsedBefore(proposal);
    if (!time.fresh) await time.look();
    const recordedAt = time.next();
    const serverIds = drafts.map(() => randomUUID());
    const request: AppendRequest = {
      stream,
      name: names.onServer(stream),
      state: expected === 'no-stream' ? NO_STREAM : BigInt(expected),
      events: drafts.map((draft, index) =>
        binaryEvent({
          id: serverIds[index] ?? randomUUID(),
          type: draft.type,
          data: Buffer.from(recordDraft(draft, recordedAt), 'utf8'),
        }),
      ),
    };
    let sent: Sent;
    try {
      sent = await sendAppend(connection, timing, request);
    } catch (error) {
      if (faultOf(error) === 'deleted') throw deleted(stream);
      if (faultOf(error) !== 'wrong-revision') throw error;
      return await this.explainRefusal(proposal, serverIds, error);
    }
    const revision = first + drafts.length - 1;
    assertPutAt(sent, stream, revision);
    drafts.forEach(({ id }, index) => this.options.ids.note(stream, first + index, id));
    try {
      return await this.answer(proposal, sent, recordedAt);
    } catch (error) {
      // It is recorded, and nothing may say that it is not, as `StoreUnavailable` does.
      if (error instanceof StreamTruncated || error instanceof CorruptEntry) throw error;
      throw new AppendOutcomeUnknown(stream, { cause: error });
    }
  }

  /** What stands before where the append is to go may not hold its ids. */
  private async refuseIdsUsedBefore({ stream, first, drafts }: Proposal): Promise<void> {
    const { ids, walk } = this.options;
    const known = ids.knownOf(stream);
    const used = new Set<string>();
    if (known < first) for await (const { event } of walk.events(stream, upwards(known, first - 1))) used.add(event.id);
    for (const { id } of drafts) {
      const revision = ids.revisionOf(stream, id);
      if (used.has(id) || (revision !== null && revision < first)) throw new EventIdConflict(id);
    }
  }

  private async answer(
    { stream, first, drafts }: Proposal,
    { result, atOnce }: Sent,
    recordedAt: Instant,
  ): Promise<Appended> {
    const revision = first + drafts.length - 1;
    const given = placeIn(result);
    if (given !== null && atOnce && drafts.length === 1)
      return { revision, position: given, recordedAt, repeated: false };
    // Of several events the answer gives one place, and of an append made again perhaps none: the log itself has it.
    for await (const { event } of this.options.walk.events(stream, upwards(revision, revision)))
      return { revision, position: event.position, recordedAt, repeated: false };
    throw new StreamTruncated(stream, `revision ${revision} was appended and is not there.`);
  }

  /** The stream is not where it was expected: because of an earlier try of ours, a repeated append, or someone else's. */
  private async explainRefusal(proposal: Proposal, serverIds: readonly string[], error: unknown): Promise<Appended> {
    const { stream, expected, first, drafts } = proposal;
    const standing: WalkedEvent[] = [];
    for await (const walked of this.options.walk.events(stream, upwards(first))) standing.push(walked);
    const mine = standing[serverIds.length - 1];
    if (mine !== undefined && serverIds.every((id, index) => standing[index]?.serverId === id))
      return { ...placeOf(mine.event), repeated: false };
    const before = findFirstAnswer(drafts, standing);
    if (before !== null) return { ...placeOf(before), repeated: true };
    throw new WrongExpectedRevision(stream, expected, standing.at(-1)?.event.revision ?? actualOf(error));
  }
}

const upwards = (low: number, high = Number.MAX_SAFE_INTEGER): StreamBounds => ({
  low,
  high,
  direction: 'forwards',
  limit: Number.MAX_SAFE_INTEGER,
});

const placeOf = ({ revision, position, recordedAt }: RecordedEvent) => ({ revision, position, recordedAt });

const placeIn = ({ position }: AppendResult): Position | null => (isKnown(position) ? formatPosition(position) : null);

/** Where the server says that the stream ends; null for no stream. */
function actualOf(error: unknown): number | null {
  const actual = (error as { actualState?: unknown }).actualState;
  return typeof actual === 'bigint' ? Number(actual) : null;
}
