import { type EventStore, type Instant, type NewEvent, WrongExpectedRevision } from '#lib/event-store/index.js';
import { addSignatures } from '#lib/transparency-log/index.js';
import { NotUnderSeal } from '../errors.js';
import { type Seal } from '../seal.js';
import {
  checkpointCosigned,
  CHECKPOINTS,
  checkpointSigned,
  cosignersOf,
  readCheckpointEvent,
} from './checkpoint-events.js';

/** The checkpoints as they stood at one moment. What is published on their ground wins only while they still stand so. */
export interface Checkpoints {
  /** Oldest first. */
  readonly seals: readonly Seal[];
  /** Of the last event of their stream; -1 before the first. */
  readonly revision: number;
}

/**
 * The ledger's checkpoints, oldest first. They are a stream of a second event store: what won the append at an exact
 * revision is published, and nothing else ever was, whoever else signs at the same moment.
 */
export class CheckpointStream {
  private readonly seals: Seal[] = [];
  private revision = -1;

  /** @param store null when there is no stream yet, and none may be made */
  constructor(private readonly store: EventStore | null) {}

  /**
   * Every checkpoint there is by now; later reading changes nothing of what is given.
   *
   * @throws {FormatError | CorruptEntry} when the stream cannot be read
   */
  async read(): Promise<Checkpoints> {
    await this.catchUp();
    return { seals: [...this.seals], revision: this.revision };
  }

  async latest(): Promise<Seal | null> {
    await this.catchUp();
    return this.seals.at(-1) ?? null;
  }

  /** The first checkpoint over so many entries; null when there is none. */
  async ofSize(size: number): Promise<Seal | null> {
    await this.catchUp();
    const seal = this.seals[firstFrom(this.seals, size)];
    return seal?.size === size ? seal : null;
  }

  /** The first checkpoint that covers a leaf; null while none does. */
  async covering(leafIdx: number): Promise<Seal | null> {
    await this.catchUp();
    return this.seals[firstFrom(this.seals, leafIdx + 1)] ?? null;
  }

  /**
   * Publishes a signed checkpoint as the one after all that were read; null, and nothing published, when there are more.
   *
   * @param revision as `read` gave it with the checkpoints that this one was compared with
   * @throws {ClockBehindLedger | StoreUnavailable} and nothing is published
   */
  async publish(checkpoint: Omit<Seal, 'at' | 'cosigned'>, revision: number): Promise<Seal | null> {
    const recordedAt = await this.append(checkpointSigned(checkpoint), revision);
    return recordedAt === null ? null : { ...checkpoint, at: recordedAt, cosigned: [] };
  }

  /**
   * Keeps further signature lines of the last checkpoint over so many entries. Whether they hold is for the caller to have
   * found out. Lines that are there already change nothing.
   *
   * @throws {NotUnderSeal} when there is no such checkpoint
   * @throws {FormatError} for a line that is no signature line
   */
  async attach(size: number, lines: readonly string[]): Promise<Seal> {
    for (;;) {
      const { seals, revision } = await this.read();
      const seal = seals.findLast((one) => one.size === size);
      if (seal === undefined) throw new NotUnderSeal(`There is no seal of ${size} entries to add signatures to.`);
      const note = addSignatures(seal.note, lines);
      if (note === seal.note) return seal;
      await this.append(checkpointCosigned(size, note), revision);
    }
  }

  private async catchUp(): Promise<void> {
    if (this.store === null) return;
    for await (const event of this.store.readStream(CHECKPOINTS, { from: this.revision + 1 })) {
      if (event.revision !== this.revision + 1) continue; // Two readers at once: the other one had it.
      const read = readCheckpointEvent(event);
      if (read.kind === 'signed') this.seals.push(read.seal);
      else this.cosigned(read.size, read.note);
      this.revision = event.revision;
    }
  }

  /** When it was recorded; null when it lost to another event at that revision. */
  private async append(event: NewEvent, revision: number): Promise<Instant | null> {
    if (this.store === null) throw new TypeError('The checkpoints are open for reading only.');
    try {
      return (await this.store.append(CHECKPOINTS, revision < 0 ? 'no-stream' : revision, [event])).recordedAt;
    } catch (error) {
      if (error instanceof WrongExpectedRevision) return null;
      throw error;
    }
  }

  private cosigned(size: number, note: string): void {
    const at = this.seals.findLastIndex((one) => one.size === size);
    const seal = this.seals[at];
    if (seal !== undefined) this.seals[at] = { ...seal, note, cosigned: cosignersOf(note, seal.origin) };
  }
}

/** Index of the first checkpoint of at least so many entries. */
function firstFrom(seals: readonly Seal[], size: number): number {
  let low = 0;
  let high = seals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seals[middle]?.size ?? 0) < size) low = middle + 1;
    else high = middle;
  }
  return low;
}
