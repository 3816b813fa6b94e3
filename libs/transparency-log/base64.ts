import { FormatError } from './errors.js';

/** Standard base64 with padding (RFC 4648 §4). */
export const toBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');

/**
 * The bytes of standard base64 in its one form. Lenient decoders take many texts for the same bytes, and a flipped bit at
 * the end of a signature would go unseen.
 *
 * @throws {FormatError}
 */
export function fromBase64(text: string, what: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new FormatError(`The ${what} is not standard base64.`);
  return new Uint8Array(bytes);
}

/** @throws {FormatError} also when it is of another length */
export function hashFromBase64(text: string, what: string): Uint8Array {
  const bytes = fromBase64(text, what);
  if (bytes.length !== 32) throw new FormatError(`The ${what} is not a hash of 32 bytes.`);
  return bytes;
}
