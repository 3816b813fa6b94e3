/** Digits of an id that are kept: as many as a number of JavaScript's holds. */
const DIGITS = 12;
const ID_LENGTH = 36;

/** What follows an event's id in its canonical bytes. After the id only metadata can hold it, and metadata are flat texts. */
const AFTER_ID = Buffer.from('","metadata":{');

/** The number an event's id is looked up by: its last 48 bits; ids that share them are told apart by their entries. Null for no UUID. */
export function idNumberOf(eventId: string): number | null {
  const digits = eventId.slice(-DIGITS);
  return eventId.length === ID_LENGTH && /^[0-9a-f]{12}$/.test(digits) ? Number.parseInt(digits, 16) : null;
}

/** The number of the id in an entry's canonical bytes, without reading the rest; null for what is no entry. */
export function idNumberIn(entry: Uint8Array): number | null {
  const bytes = Buffer.from(entry.buffer, entry.byteOffset, entry.length);
  const end = bytes.lastIndexOf(AFTER_ID);
  return end < ID_LENGTH ? null : idNumberOf(bytes.toString('latin1', end - ID_LENGTH, end));
}
