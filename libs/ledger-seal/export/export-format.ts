/** What the first line of an export says it is. */
export const EXPORT_FORMAT = 'minutebook-export/1';

/** An older checkpoint, and the proof that the exported log begins with its log. */
export interface ExportedCheckpoint {
  /** A C2SP signed note. */
  readonly note: string;
  /** Hashes, standard base64 (RFC 9162 §2.1.4). */
  readonly proof: readonly string[];
}

/** The first line of an export. */
export interface ExportHeader {
  readonly format: typeof EXPORT_FORMAT;
  readonly origin: string;
  /** The log's public key. Who has it from elsewhere should compare. */
  readonly vkey: string;
  /** How many lines follow, one an entry. */
  readonly size: number;
  /** The checkpoint over all of them: a C2SP signed note. */
  readonly checkpoint: string;
  /** All that were made before, smallest first. */
  readonly checkpoints: readonly ExportedCheckpoint[];
}

/** One entry of an export. */
export interface ExportLine {
  readonly leafIdx: number;
  /** The event's canonical text: its UTF-8 is what was hashed. */
  readonly entry: string;
  /** Inclusion proof under the header's checkpoint, standard base64; left out when the export has none. */
  readonly proof?: readonly string[];
}
