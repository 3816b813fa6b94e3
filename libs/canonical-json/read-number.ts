import { NotCanonical } from './not-canonical.js';

/** Whole numbers of so many digits are below 2^53 and written as they stand. */
const SURE_DIGITS = 15;
const MINUS = 0x2d;
const ZERO = 0x30;

/** Whether a number may go on with it: digits and `+ - . E e`. */
const IN_NUMBERS = Uint8Array.from({ length: 256 }, (_, byte) =>
  '0123456789+-.Ee'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/**
 * Reads a number that is written as ECMAScript writes it (RFC 8785 §3.2.2.3), and gives the offset after it.
 *
 * @throws {NotCanonical} for any other spelling, and for what is no double
 */
export function readNumber(bytes: Uint8Array, start: number): number {
  const digits = bytes[start] === MINUS ? start + 1 : start;
  let at = digits;
  while (isDigit(bytes[at])) at += 1;
  const count = at - digits;
  const goesOn = at < bytes.length && IN_NUMBERS[bytes[at] as number] === 1;
  // One zero has no minus, and no digits after it.
  const whole = bytes[digits] === ZERO ? at - start === 1 : count > 0 && count <= SURE_DIGITS;
  return whole && !goesOn ? at : readDouble(bytes, start, at);
}

function readDouble(bytes: Uint8Array, start: number, from: number): number {
  let end = from;
  while (end < bytes.length && IN_NUMBERS[bytes[end] as number] === 1) end += 1;
  const text = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + LONGEST)));
  if (end - start >= LONGEST || String(Number(text)) !== text)
    throw new NotCanonical('a number is not written as ECMAScript writes it', start);
  return end;
}

/** Longer than any number is written: 17 digits, 6 zeros or an exponent, and signs. */
const LONGEST = 32;

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;
