import { type Client } from './client.js';
import {
  decodeBundle,
  entriesPath,
  openCheckpoint,
  tilePath,
  tileWidths,
  verifierFrom,
} from '#lib/transparency-log/index.js';

/** A log as anyone outside has it: a checkpoint that its key signed, and files that were fetched. */
export interface PublishedLog {
  readonly size: number;
  readonly root: Uint8Array;
  /** Bytes of the tiles of hashes, by their path. */
  readonly tiles: ReadonlyMap<string, Uint8Array>;
  /** The entries, in order. */
  readonly entries: readonly Uint8Array[];
}

/** Fetches a whole log as C2SP tlog-tiles, with nothing but its address and its key. */
export async function fetchLog(client: Client, vkey: string): Promise<PublishedLog> {
  const { body: note } = await client.get<string>('/checkpoint');
  const { size, root } = openCheckpoint(note, verifierFrom(vkey));
  const tiles = new Map<string, Uint8Array>();
  const entries: Uint8Array[] = [];
  for (const { level, full, partial } of tileWidths(size)) {
    const widths = [...Array.from({ length: full }, () => 256), ...(partial > 0 ? [partial] : [])];
    for (const [index, width] of widths.entries()) {
      const path = tilePath(level, index, width);
      tiles.set(path, await client.bytes(`/${path}`));
      if (level === 0) entries.push(...decodeBundle(await client.bytes(`/${entriesPath(index, width)}`)));
    }
  }
  return { size, root, tiles, entries };
}
