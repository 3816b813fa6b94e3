/** Which of a ledger's two logs: the entries, or what is kept beside them and outside the tree of hashes. */
export type LedgerPart = 'entries' | 'checkpoints';

/** What the server puts before a stream's name to name the stream of its metadata. */
const METADATA = '$$';

/**
 * How a ledger's streams are called on the server: its name, a delimiter, the stream. Neither delimiter can be in a
 * ledger's name, so no ledger's streams begin with another's prefix, and checkpoints lie outside the entries'.
 */
export class StreamNames {
  /** What the names of all streams of this log begin with. */
  readonly prefix: string;
  /** Prefixes of all there is to know of this log: its streams, and their metadata, which can hide entries. */
  readonly prefixes: readonly string[];

  constructor(ledger: string, part: LedgerPart) {
    this.prefix = ledger + (part === 'entries' ? '/' : '~');
    this.prefixes = [this.prefix, METADATA + this.prefix];
  }

  onServer(stream: string): string {
    return this.prefix + stream;
  }

  metadataOf(stream: string): string {
    return METADATA + this.prefix + stream;
  }

  isMetadata(serverName: string): boolean {
    return serverName.startsWith(METADATA);
  }

  /** The ledger's name of a stream or of the stream whose metadata it is. */
  inLedger(serverName: string): string {
    return serverName.slice(this.prefix.length + (this.isMetadata(serverName) ? METADATA.length : 0));
  }
}
