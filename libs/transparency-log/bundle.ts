import { FormatError } from './errors.js';
import { FULL_TILE } from './tiles.js';

/** Longest entry a bundle can hold: its length is told in two bytes (C2SP tlog-tiles). */
export const LONGEST_ENTRY = 65_535;

/**
 * Entries one after another, each after its length in two bytes, most significant first: the file at `entriesPath`.
 *
 * @throws {RangeError} for no entries, more than 256, or one that is too long
 */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length < 1 || entries.length > FULL_TILE)
    throw new RangeError(`A bundle has from 1 to ${FULL_TILE} entries, not ${entries.length}.`);
  const bytes = Buffer.allocUnsafe(entries.reduce((sum, entry) => sum + 2 + entry.length, 0));
  let at = 0;
  for (const entry of entries) {
    if (entry.length > LONGEST_ENTRY)
      throw new RangeError(`An entry has at most ${LONGEST_ENTRY} bytes, not ${entry.length}.`);
    at = bytes.writeUInt16BE(entry.length, at);
    bytes.set(entry, at);
    at += entry.length;
  }
  return bytes;
}

/**
 * The entries of a bundle, as views of its bytes.
 *
 * @throws {FormatError} when it ends within an entry, or has none or more than 256
 */
export function decodeBundle(bundle: Uint8Array): Uint8Array[] {
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.length);
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length;) {
    const start = at + 2;
    const end = start <= bundle.length ? start + view.getUint16(at) : Infinity;
    if (end > bundle.length) throw new FormatError('The bundle ends within an entry.');
    entries.push(bundle.subarray(start, end));
    at = end;
  }
  if (entries.length < 1 || entries.length > FULL_TILE)
    throw new FormatError(`A bundle has from 1 to ${FULL_TILE} entries, not ${entries.length}.`);
  return entries;
}
