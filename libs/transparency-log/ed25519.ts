import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** Bytes of a seed and of a public key. */
export const KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

/** RFC 8410: what stands before the 32 bytes of a private key in PKCS #8, and of a public one in SubjectPublicKeyInfo. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** @throws {RangeError} when the seed is not 32 bytes long */
export function privateKeyOf(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8, needKey(seed)]), format: 'der', type: 'pkcs8' });
}

/** @throws {RangeError} when the key is not 32 bytes long */
export function publicKeyOf(bytes: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI, needKey(bytes)]), format: 'der', type: 'spki' });
}

/** The 32 bytes of the public key that belongs to a private one (RFC 8032 §5.1.5). */
export function publicBytesOf(privateKey: KeyObject): Uint8Array {
  return new Uint8Array(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(SPKI.length));
}

function needKey(bytes: Uint8Array): Uint8Array {
  if (bytes.length !== KEY_BYTES) throw new RangeError(`An Ed25519 key has ${KEY_BYTES} bytes, not ${bytes.length}.`);
  return bytes;
}
