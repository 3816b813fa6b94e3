import { NotCanonical } from './not-canonical.js';

/** What a byte within a text's quotes begins. */
const PLAIN = 0;
const QUOTE = 1;
const ESCAPE = 2;
const TWO_BYTES = 3;
const THREE_BYTES = 4;
const FOUR_BYTES = 5;
const FORBIDDEN = 6;

const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x22) return QUOTE;
  if (byte === 0x5c) return ESCAPE;
  if (byte < 0x20) return FORBIDDEN;
  if (byte < 0x80) return PLAIN;
  if (byte >= 0xc2 && byte <= 0xdf) return TWO_BYTES;
  if (byte >= 0xe0 && byte <= 0xef) return THREE_BYTES;
  return byte >= 0xf0 && byte <= 0xf4 ? FOUR_BYTES : FORBIDDEN;
});

/** What may follow a backslash: `"` `\` and the letters of \b \f \n \r \t. Everything else is written plainly, or as \u00xx. */
const SHORT = new Set(Buffer.from('"\\bfnrt'));

/** The control characters that have no short escape, as they are written: four lowercase hexadecimal digits. */
const HEX_ESCAPES = new Set(
  Array.from({ length: 0x20 }, (_, code) => code)
    .filter((code) => ![0x08, 0x09, 0x0a, 0x0c, 0x0d].includes(code))
    .map((code) => code.toString(16).padStart(4, '0')),
);

/**
 * Reads a text from its opening quote to its closing one, and gives the offset after it.
 *
 * @throws {NotCanonical}
 */
export function readText(bytes: Uint8Array, open: number): number {
  const { length } = bytes;
  for (let at = open + 1; at < length;) {
    switch (KINDS[bytes[at] as number]) {
      case PLAIN:
        at += 1;
        break;
      case QUOTE:
        return at + 1;
      case ESCAPE:
        at = readEscape(bytes, at);
        break;
      case TWO_BYTES:
        at = readFurther(bytes, at, 1);
        break;
      case THREE_BYTES:
        at = readFurther(bytes, at, 2);
        break;
      case FOUR_BYTES:
        at = readFurther(bytes, at, 3);
        break;
      default:
        throw new NotCanonical(
          (bytes[at] as number) < 0x20 ? 'a control character is not escaped' : 'a byte is not UTF-8',
          at,
        );
    }
  }
  throw new NotCanonical('a text does not end', open);
}

function readEscape(bytes: Uint8Array, at: number): number {
  const kind = bytes[at + 1];
  if (kind !== undefined && SHORT.has(kind)) return at + 2;
  if (kind === 0x75 && HEX_ESCAPES.has(String.fromCharCode(...bytes.subarray(at + 2, at + 6)))) return at + 6;
  throw new NotCanonical('a character is escaped that has a shorter form', at);
}

/** The bytes of a character after its first; well-formed as by Unicode's table 3-7: not too long, no surrogates, no more than U+10FFFF. */
function readFurther(bytes: Uint8Array, at: number, count: number): number {
  const first = bytes[at] as number;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  const second = bytes[at + 1] as number;
  let well = second >= low && second <= high;
  for (let more = 2; more <= count; more += 1) well &&= ((bytes[at + more] as number) & 0xc0) === 0x80;
  if (!well) throw new NotCanonical('a byte is not UTF-8', at);
  return at + 1 + count;
}
