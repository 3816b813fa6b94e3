import { hash, randomBytes } from 'node:crypto';
import { canonicalize, type Json } from '#lib/canonical-json/index.js';
import { isPointer } from './pointer.js';

/** What a disclosure discloses. */
export interface Disclosed {
  /** base64url of 32 random bytes, fresh for every field: without it the digest cannot be tested against a guess. */
  readonly salt: string;
  /** Where in the event the value stands: a JSON Pointer (RFC 6901) such as `/data/asker/person`. */
  readonly pointer: string;
  readonly value: Json;
}

const SALT = /^[A-Za-z0-9_-]{43}$/;
/** Longer than any field of an event; nobody is made to decode more. */
const LONGEST = 512 * 1024;

/** A salt for one disclosure: 32 random bytes, base64url. */
export const newSalt = (): string => randomBytes(32).toString('base64url');

/**
 * A disclosure as RFC 9901 §4.2.1 writes it for an object's property: base64url of the UTF-8 of the JSON
 * `[salt, pointer, value]`, the pointer standing for the claim's name.
 *
 * @throws {TypeError} for a value that JSON cannot carry
 */
export function disclosureOf({ salt, pointer, value }: Disclosed): string {
  canonicalize(value);
  return Buffer.from(JSON.stringify([salt, pointer, value]), 'utf8').toString('base64url');
}

/** The digest that stands in the event: base64url of the SHA-256 of the disclosure's ASCII (RFC 9901 §4.2.3). */
export const digestOf = (disclosure: string): string => hash('sha256', disclosure, 'base64url');

/**
 * Reads a disclosure from anywhere; null for what this program did not write. It takes one form only, byte for byte, so that
 * no disclosure reads one way here and another way elsewhere (repeated members, half characters, padding).
 */
export function readDisclosure(disclosure: string): Disclosed | null {
  if (disclosure.length > LONGEST) return null;
  try {
    const [salt, pointer, value] = JSON.parse(Buffer.from(disclosure, 'base64url').toString('utf8')) as Json[];
    if (typeof salt !== 'string' || !SALT.test(salt) || typeof pointer !== 'string' || !isPointer(pointer)) return null;
    const read: Disclosed = { salt, pointer, value: value as Json };
    return disclosureOf(read) === disclosure ? read : null;
  } catch {
    return null; // No JSON, no list, no value of JSON's, or nested too deeply: no disclosure of ours.
  }
}
