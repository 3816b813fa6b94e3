import { type KeyObject, randomBytes, sign } from 'node:crypto';
import { fromBase64, toBase64 } from './base64.js';
import { KEY_BYTES, privateKeyOf, publicBytesOf } from './ed25519.js';
import { FormatError } from './errors.js';
import { ED25519, isKeyType, keyIdOf, keyIdText, type KeyType, needKeyName } from './key-id.js';

/** Signs as a key of a name. */
export interface NoteSigner {
  readonly name: string;
  /** Four bytes as a number. */
  readonly keyId: number;
  /** What is signed: the text of a note (0x01), or a checkpoint with the time it was seen (0x04). */
  readonly type: KeyType;
  readonly publicKey: Uint8Array;
  /** The 64 bytes of an Ed25519 signature (RFC 8032) over the message. */
  sign(message: Uint8Array): Uint8Array;
}

/** A signer whose private key is at hand. It is in no enumerable property, so that it does not end up in a log. */
export class Ed25519Signer implements NoteSigner {
  readonly keyId: number;
  readonly publicKey: Uint8Array;
  readonly #seed: Uint8Array;
  readonly #key: KeyObject;

  /** @throws {FormatError} for a name no key can have; RangeError for a seed that is not 32 bytes long */
  constructor(
    readonly name: string,
    readonly type: KeyType,
    seed: Uint8Array,
  ) {
    needKeyName(name);
    this.#seed = Uint8Array.from(seed);
    this.#key = privateKeyOf(this.#seed);
    this.publicKey = publicBytesOf(this.#key);
    this.keyId = keyIdOf(name, type, this.publicKey);
  }

  sign(message: Uint8Array): Uint8Array {
    return new Uint8Array(sign(null, message, this.#key));
  }

  /** `PRIVATE+KEY+<name>+<key ID>+<base64 of type and seed>`: to be kept secret. */
  privateText(): string {
    const key = toBase64(Uint8Array.of(this.type, ...this.#seed));
    return `PRIVATE+KEY+${this.name}+${keyIdText(this.keyId)}+${key}`;
  }
}

/** A new key, of a log unless another type is given. @throws {FormatError} for a name no key can have */
export const generateSigner = (name: string, type: KeyType = ED25519): Ed25519Signer =>
  new Ed25519Signer(name, type, randomBytes(KEY_BYTES));

/** The line that `signerFrom` reads, without a newline. It is the private key: to be kept secret. */
export const formatSigner = (signer: Ed25519Signer): string => signer.privateText();

const PRIVATE = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/u;

/**
 * The signer of a `PRIVATE+KEY+…` line, one newline at its end allowed.
 *
 * @throws {FormatError}; the message never repeats any of the key
 */
export function signerFrom(text: string): Ed25519Signer {
  const [, name, id, key] = PRIVATE.exec(text.endsWith('\n') ? text.slice(0, -1) : text) ?? [];
  if (name === undefined || id === undefined || key === undefined)
    throw new FormatError('The signing key is not a line of the form PRIVATE+KEY+name+id+key.');
  const bytes = fromBase64(key, 'signing key');
  const type = bytes[0];
  if (!isKeyType(type) || bytes.length !== 1 + KEY_BYTES)
    throw new FormatError('The signing key is not an Ed25519 key.');
  const signer = new Ed25519Signer(name, type, bytes.subarray(1));
  if (keyIdText(signer.keyId) !== id) throw new FormatError('The signing key does not belong to its name and id.');
  return signer;
}
