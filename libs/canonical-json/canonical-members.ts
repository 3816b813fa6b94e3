import { canonicalize } from './canonicalize.js';

/** Where something lies in bytes: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the members of a canonical JSON object lie in its bytes, those of objects within it aside. */
export class CanonicalMembers {
  readonly #bytes: Uint8Array;
  /** Four offsets a member: of its name without the quotes, and of its value. */
  readonly #offsets: readonly number[];

  constructor(bytes: Uint8Array, offsets: readonly number[]) {
    this.#bytes = bytes;
    this.#offsets = offsets;
  }

  /** How many there are; none when the value is not an object. */
  get count(): number {
    return this.#offsets.length / 4;
  }

  /**
   * Where the value of a member lies, a text with its quotes; undefined when there is no such member.
   *
   * @throws {TypeError} for a name with half a character, which no member has
   */
  span(name: string): Span | undefined {
    const literal = literalOf(name);
    const offsets = this.#offsets;
    for (let member = 0; member < offsets.length; member += 4) {
      const start = offsets[member] as number;
      if ((offsets[member + 1] as number) - start === literal.length && standsAt(this.#bytes, start, literal))
        return { start: offsets[member + 2] as number, end: offsets[member + 3] as number };
    }
    return undefined;
  }
}

/** A name as it stands between quotes, a character for each byte. */
function literalOf(name: string): string {
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (code < 0x20 || code > 0x7e || code === 0x22 || code === 0x5c)
      return Buffer.from(canonicalize(name)).toString('latin1').slice(1, -1);
  }
  return name;
}

function standsAt(bytes: Uint8Array, start: number, literal: string): boolean {
  for (let at = 0; at < literal.length; at += 1) if (bytes[start + at] !== literal.charCodeAt(at)) return false;
  return true;
}
