/** The ids of a stream's first events, as far as they are known without a gap. */
interface StreamIds {
  readonly revisions: Map<string, number>;
}

/** Most ids kept in memory over all streams: some 10 MB. */
const MOST = 100_000;

/**
 * What ids stand where in the streams that were used last. What is past never changes, so what was read once need not be
 * read again to know that an id is not used twice in a stream; what is forgotten is read again.
 */
export class KnownIds {
  /** In the order of their use, the last used last. */
  private readonly streams = new Map<string, StreamIds>();
  private count = 0;

  constructor(private readonly most = MOST) {}

  /** Takes note of an event, if those before it are known. */
  note(stream: string, revision: number, id: string): void {
    const known = this.streams.get(stream);
    if (revision !== (known?.revisions.size ?? 0)) return;
    const revisions = known?.revisions ?? new Map<string, number>();
    revisions.set(id, revision);
    this.count += 1;
    this.use(stream, { revisions });
    this.forget();
  }

  /** How many of a stream's events, from the first, are known. */
  knownOf(stream: string): number {
    const known = this.streams.get(stream);
    if (known !== undefined) this.use(stream, known);
    return known?.revisions.size ?? 0;
  }

  /** Where in a stream an id stands; null when it is not among those known. */
  revisionOf(stream: string, id: string): number | null {
    return this.streams.get(stream)?.revisions.get(id) ?? null;
  }

  private use(stream: string, known: StreamIds): void {
    this.streams.delete(stream);
    this.streams.set(stream, known);
  }

  /** The stream used last is kept however long it is: else it would be read anew for each append. */
  private forget(): void {
    for (const [stream, { revisions }] of this.streams) {
      if (this.count <= this.most || this.streams.size === 1) return;
      this.streams.delete(stream);
      this.count -= revisions.size;
    }
  }
}
