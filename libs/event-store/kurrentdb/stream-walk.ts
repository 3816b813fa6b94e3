import { StreamTruncated } from '../errors.js';
import { type Direction } from '../event-store.js';
import { type RecordedEvent } from '../event.js';
import { type StreamBounds } from '../stream-bounds.js';
import { fileEntry, readFiled } from './file-entry.js';
import { hidesHistory } from './hides-history.js';
import { type KnownIds } from './known-ids.js';
import { type ServerEvent } from './server-event.js';
import { faultOf } from './server-fault.js';
import { PAGE, type ServerPages } from './server-pages.js';
import { type StreamNames } from './stream-names.js';

/** An entry read from its stream, its stored bytes, and the server's id of it. */
export interface WalkedEvent {
  readonly event: RecordedEvent;
  readonly bytes: Uint8Array;
  readonly serverId: string;
}

/** Walks streams page by page, and notices when the server does not hold all of one any more. */
export class StreamWalk {
  constructor(
    private readonly pages: ServerPages,
    private readonly names: StreamNames,
    private readonly ids: KnownIds,
  ) {}

  /**
   * The events of a stream in revision order, or backwards; nothing for a stream that does not exist.
   *
   * @throws {StreamTruncated} at the first that is missing
   * @throws {CorruptEntry} at the first that cannot be read
   */
  events(stream: string, bounds: StreamBounds): AsyncGenerator<WalkedEvent, void, undefined> {
    return bounds.direction === 'forwards' ? this.forwards(stream, bounds) : this.backwards(stream, bounds);
  }

  private async *forwards(
    stream: string,
    { low, high, limit }: StreamBounds,
  ): AsyncGenerator<WalkedEvent, void, undefined> {
    let next = low;
    let left = limit;
    while (left > 0 && next <= high) {
      const size = Math.min(PAGE, left, high - next + 1);
      const page = await this.page(stream, next, 'forwards', size);
      for (const event of page) {
        yield this.at(stream, next, event);
        next += 1;
        left -= 1;
      }
      if (page.length < size) return;
    }
  }

  private async *backwards(
    stream: string,
    { low, high, limit }: StreamBounds,
  ): AsyncGenerator<WalkedEvent, void, undefined> {
    let next = high === Number.MAX_SAFE_INTEGER ? null : high;
    let met = false;
    let endsBeyond = false;
    let left = limit;
    while (left > 0 && (next === null || next >= low)) {
      const size = Math.min(PAGE, left, (next ?? PAGE) - low + 1);
      const page = await this.page(stream, next, 'backwards', Math.max(1, size));
      if (page.length === 0) {
        if ((met || endsBeyond) && next !== null) throw missing(stream, next, null);
        if (next === null) return;
        // The stream may end before where it was to begin: look from its end.
        next = null;
        continue;
      }
      for (const event of page) {
        const revision = Number(event.revision);
        if (revision > high) continue;
        if (!met) next = revision;
        met = true;
        if (revision < low || left === 0) return;
        yield this.at(stream, next ?? revision, event);
        next = revision - 1;
        left -= 1;
      }
      if (met) continue;
      // The stream reaches beyond where this begins: it has grown meanwhile, or that revision is missing.
      endsBeyond = true;
      next = high;
    }
  }

  private at(stream: string, revision: number, event: ServerEvent): WalkedEvent {
    if (Number(event.revision) !== revision) throw missing(stream, revision, Number(event.revision));
    const filed = fileEntry(event, this.names);
    const recorded = readFiled(filed, event.type);
    this.ids.note(stream, revision, recorded.id);
    return { event: recorded, bytes: filed.bytes, serverId: event.id };
  }

  /**
   * Looks whether a stream is as it should be after its metadata was seen to hide history: with what its metadata say
   * now, and by reading all of it.
   *
   * @throws {StreamTruncated}
   */
  async assertWhole(stream: string): Promise<void> {
    await this.assertNotHidden(stream);
    const all = {
      low: 0,
      high: Number.MAX_SAFE_INTEGER,
      direction: 'forwards',
      limit: Number.MAX_SAFE_INTEGER,
    } as const;
    for await (const walked of this.events(stream, all)) if (walked.event.revision < 0) return;
  }

  private async page(stream: string, from: number | null, direction: Direction, size: number): Promise<ServerEvent[]> {
    try {
      const page = await this.pages.stream(this.names.onServer(stream), from, direction, size);
      // Nothing is there for want of a stream, after its end, or because it is hidden.
      if (page === null || page.length === 0) await this.assertNotHidden(stream);
      return page ?? [];
    } catch (error) {
      if (faultOf(error) === 'deleted') throw deleted(stream);
      throw error;
    }
  }

  /** @throws {StreamTruncated} when the stream's metadata hide history now */
  private async assertNotHidden(stream: string): Promise<void> {
    const [metadata] = (await this.pages.stream(this.names.metadataOf(stream), null, 'backwards', 1)) ?? [];
    const setting = metadata === undefined ? null : hidesHistory(metadata.data);
    if (setting !== null)
      throw new StreamTruncated(stream, `its metadata on the server have ${setting}, which hides and removes entries.`);
  }
}

/** @returns the alarm for a stream that was deleted for good */
export const deleted = (stream: string): StreamTruncated =>
  new StreamTruncated(stream, 'it was deleted on the server.');

const missing = (stream: string, wanted: number, found: number | null): StreamTruncated =>
  new StreamTruncated(
    stream,
    `revision ${wanted} is not there${found === null ? '' : `; the server gave ${found} in its place`}.`,
  );
