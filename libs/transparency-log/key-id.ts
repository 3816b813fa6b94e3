import { createHash } from 'node:crypto';
import { FormatError } from './errors.js';

/** Signature types of C2SP signed-note that are spoken here. */
export const ED25519 = 0x01;
export const COSIGNATURE = 0x04;
export type KeyType = typeof ED25519 | typeof COSIGNATURE;

export const isKeyType = (value: unknown): value is KeyType => value === ED25519 || value === COSIGNATURE;

/** The first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key), as a number, most significant byte first (C2SP signed-note). */
export function keyIdOf(name: string, type: KeyType, publicKey: Uint8Array): number {
  return createHash('sha256').update(`${name}\n`).update(Uint8Array.of(type)).update(publicKey).digest().readUInt32BE();
}

/** Eight hexadecimal digits. */
export const keyIdText = (keyId: number): string => keyId.toString(16).padStart(8, '0');

/** What Unicode calls white space, `\s` and the one it leaves out, control characters, halves of characters, and plus. */
const NOT_IN_NAMES = /[\s\u0085+\p{Cc}\p{Cs}]/u;

/** Whether it may name a key: not empty, no Unicode space, no plus (C2SP signed-note). */
export const isKeyName = (name: string): boolean => name !== '' && !NOT_IN_NAMES.test(name);

/** @throws {FormatError} */
export function needKeyName(name: string): string {
  if (!isKeyName(name)) throw new FormatError('The name of a key is not empty and has no space and no plus.');
  return name;
}
