const BACKSLASH = 0x5c;

/**
 * How two names of members compare by their UTF-16 code units (RFC 8785 §3.2.3), from the bytes between their quotes, which
 * are known to be canonical texts: below 0 when the first comes first, 0 when they are the same.
 */
export function compareNames(bytes: Uint8Array, start1: number, end1: number, start2: number, end2: number): number {
  const shared = Math.min(end1 - start1, end2 - start2);
  for (let at = 0; at < shared; at += 1) {
    const byte1 = bytes[start1 + at] as number;
    const byte2 = bytes[start2 + at] as number;
    if (byte1 === BACKSLASH || byte2 === BACKSLASH)
      return compareTexts(textOf(bytes, start1, end1), textOf(bytes, start2, end2));
    if (byte1 !== byte2) return rank(byte1) - rank(byte2);
  }
  return end1 - start1 - (end2 - start2);
}

/**
 * Bytes of UTF-8 are in the order of code points, and so of code units but for one case: characters of four bytes are two
 * surrogates in UTF-16, which come before U+E000 to U+FFFF (first bytes 0xEE and 0xEF).
 */
const rank = (byte: number) => (byte === 0xee || byte === 0xef ? byte + 0x100 : byte);

const compareTexts = (text1: string, text2: string) => (text1 < text2 ? -1 : text1 > text2 ? 1 : 0);

const textOf = (bytes: Uint8Array, start: number, end: number) =>
  JSON.parse(`"${Buffer.from(bytes.subarray(start, end)).toString()}"`) as string;
