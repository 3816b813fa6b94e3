import { type EventStore, WrongExpectedRevision } from '#lib/event-store/index.js';
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
   * Every checkpoint there is by now.
   *
   * @throws {FormatError | CorruptEntry} when the stream cannot be read
   */
  async read(): Promise<readonly Seal[]> {
    if (this.store === null) return this.seals;
    for await (const event of this.store.readStream(CHECKPOINTS, { from: this.revision + 1 })) {
      if (event.revision !== this.revision + 1) continue; // Two readers at once: the other one had it.
      const read = readCheckpointEvent(event);
      if (read.kind === 'signed') this.seals.push(read.seal);
      else this.cosigned(read.size, read.note);
      this.revision = event.revision;
    }
    return this.seals;
  }

  async latest(): Promise<Seal | null> {
    return (await this.read()).at(-1) ?? null;
  }

  /** The first checkpoint over so many entries; null when there is none. */
  async ofSize(size: number): Promise<Seal | null> {
    const seals = await this.read();
    const seal = seals[firstFrom(seals, size)];
    return seal?.size === size ? seal : null;
  }

  /** The first checkpoint that covers a leaf; null while none does. */
  async covering(leafIdx: number): Promise<Seal | null> {
    const seals = await this.read();
    return seals[firstFrom(seals, leafIdx + 1)] ?? null;
  }

  /**
   * Publishes a signed checkpoint as the one after all that were read; null, and nothing published, when there are more.
   *
   * @throws {ClockBehindLedger | StoreUnavailable} and nothing is published
   */
  async publish(checkpoint: Omit<Seal, 'at' | 'cosigned'>): Promise<Seal | null> {
    const published = await this.append(() => checkpointSigned(checkpoint));
    return published ? ((await this.read()).at(-1) ?? null) : null;
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
      await this.read();
      const seal = this.seals.findLast((one) => one.size === size);
      if (seal === undefined) throw new NotUnderSeal(`There is no seal of ${size} entries to add signatures to.`);
      const note = addSignatures(seal.note, lines);
      if (note === seal.note) return seal;
      await this.append(() => checkpointCosigned(size, note));
    }
  }

  private async append(event: () => ReturnType<typeof checkpointSigned>): Promise<boolean> {
    if (this.store === null) throw new TypeError('The checkpoints are open for reading only.');
    try {
      await this.store.append(CHECKPOINTS, this.revision < 0 ? 'no-stream' : this.revision, [event()]);
      return true;
    } catch (error) {
      if (error instanceof WrongExpectedRevision) return false;
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
