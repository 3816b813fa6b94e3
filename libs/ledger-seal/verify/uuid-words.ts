/** Places of the hyphens in a UUID's text. */
const isHyphen = (at: number) => at === 8 || at === 13 || at === 18 || at === 23;
const UUID_LENGTH = 36;

/** Values of lowercase hexadecimal digits by byte; 16 for what is none. */
const HEX = Uint8Array.from({ length: 256 }, (_, byte) => {
  const value = '0123456789abcdef'.indexOf(String.fromCharCode(byte));
  return value < 0 ? 16 : value;
});

/**
 * The first and the last 32 bits of a UUID in lowercase text, put into two places of a list.
 *
 * @param start of the text in the bytes
 * @param end after it
 * @returns false, and nothing put, when it is none
 */
export function readUuidWords(bytes: Uint8Array, start: number, end: number, words: Uint32Array, at: number): boolean {
  if (end - start !== UUID_LENGTH) return false;
  let first = 0;
  let last = 0;
  for (let index = 0; index < UUID_LENGTH; index += 1) {
    const byte = bytes[start + index] as number;
    if (isHyphen(index)) {
      if (byte !== 0x2d) return false;
      continue;
    }
    const digit = HEX[byte] as number;
    if (digit === 16) return false;
    if (index < 8) first = (first << 4) | digit;
    // What is shifted out at the left is gone: the last eight digits remain.
    else last = (last << 4) | digit;
  }
  words[at] = first;
  words[at + 1] = last;
  return true;
}
