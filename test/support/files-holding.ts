import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * Which files below a directory hold one of these texts anywhere in their bytes: as UTF-8, UTF-16, base64 or base64url at
 * any offset, hex, percent-encoded or escaped as JSON, in this case, upper or lower; also inside what is gzipped. Texts
 * should be at least eight characters long, so that none is found by chance.
 */
export function filesHolding(directory: string, texts: readonly string[]): string[] {
  const needles = texts.flatMap((text) =>
    [...new Set([text, text.toLowerCase(), text.toUpperCase()])].flatMap((each) => formsOf(each)),
  );
  return filesWithBytes(directory, needles);
}

/** Which files below a directory hold one of these sequences of bytes. */
export function filesWithBytes(directory: string, needles: readonly Buffer[]): string[] {
  return filesBelow(directory)
    .filter((file) => {
      const contents = contentsOf(file);
      return needles.some((needle) => contents.includes(needle));
    })
    .map((file) => relative(directory, file));
}

/** Every file below a directory. */
export const filesBelow = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** A file's bytes; behind them what they unpack to, where they are gzipped. */
function contentsOf(file: string): Buffer {
  const bytes = readFileSync(file);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? Buffer.concat([bytes, gunzipSync(bytes)]) : bytes;
}

/** How a text may stand in bytes. */
export function formsOf(text: string): Buffer[] {
  const utf8 = Buffer.from(text);
  const utf16 = Buffer.from(text, 'utf16le');
  const written = [
    JSON.stringify(text).slice(1, -1),
    text.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    encodeURIComponent(text),
    utf8.toString('hex'),
    utf8.toString('hex').toUpperCase(),
    ...[0, 1, 2].flatMap((offset) => {
      const base64 = insideBase64(utf8, offset);
      return [base64, base64.replaceAll('+', '-').replaceAll('/', '_')];
    }),
  ];
  return [utf8, utf16, Buffer.from(utf16).swap16(), ...written.map((form) => Buffer.from(form))];
}

/** The characters of base64 that bytes alone decide, when so many bytes (modulo three) stand before them. */
function insideBase64(bytes: Buffer, before: number): string {
  const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
  const first = Math.ceil((before * 8) / 6);
  const last = Math.floor(((before + bytes.length) * 8) / 6);
  return text.slice(first, last);
}
