import { verify } from 'node:crypto';
import { fromBase64, toBase64 } from './base64.js';
import { cosignatureMessage, splitCosignature } from './cosignature-message.js';
import { KEY_BYTES, publicKeyOf, SIGNATURE_BYTES } from './ed25519.js';
import { FormatError } from './errors.js';
import { COSIGNATURE, isKeyType, keyIdOf, keyIdText, type KeyType, needKeyName } from './key-id.js';

/** Checks signatures of one key under one name. */
export interface NoteVerifier {
  readonly name: string;
  /** Four bytes as a number. */
  readonly keyId: number;
  readonly type: KeyType;
  readonly publicKey: Uint8Array;
  /** Whether the signature, without its key ID, is this key's over the text of a note. Takes anything and does not throw. */
  verify(text: string, signature: Uint8Array): boolean;
}

/** What tells apart, and makes up, a public key in a note. */
export type PublicKey = Pick<NoteVerifier, 'name' | 'keyId' | 'type' | 'publicKey'>;

/** The public key as text, `<name>+<key ID>+<base64 of type and key>` (C2SP signed-note): what verifiers are given. */
export const vkeyOf = ({ name, keyId, type, publicKey }: PublicKey): string =>
  `${name}+${keyIdText(keyId)}+${toBase64(Uint8Array.of(type, ...publicKey))}`;

const VKEY = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u;

/**
 * The verifier of a public key written as `name+id+key`: an Ed25519 key of a log (0x01) or of a witness (0x04).
 *
 * @throws {FormatError}
 */
export function verifierFrom(vkey: string): NoteVerifier {
  const [, name, id, key] = VKEY.exec(vkey) ?? [];
  if (name === undefined || id === undefined || key === undefined)
    throw new FormatError('The public key is not of the form name+id+key.');
  const bytes = fromBase64(key, 'public key');
  const type = bytes[0];
  if (!isKeyType(type) || bytes.length !== 1 + KEY_BYTES)
    throw new FormatError('The public key is not an Ed25519 key of a log or a witness.');
  const verifier = verifierOf(name, type, bytes.slice(1));
  if (keyIdText(verifier.keyId) !== id) throw new FormatError('The public key does not belong to its name and id.');
  return verifier;
}

/** @throws {FormatError} for a name no key can have; RangeError for a key that is not 32 bytes long */
export function verifierOf(name: string, type: KeyType, publicKey: Uint8Array): NoteVerifier {
  const key = publicKeyOf(publicKey);
  const holds = (message: Uint8Array, signature: Uint8Array) =>
    signature.length === SIGNATURE_BYTES && verify(null, message, key, signature);
  return {
    name: needKeyName(name),
    type,
    keyId: keyIdOf(name, type, publicKey),
    publicKey,
    verify(text, signature) {
      if (type !== COSIGNATURE) return holds(Buffer.from(text), signature);
      const parts = splitCosignature(signature);
      return parts !== null && holds(cosignatureMessage(text, parts.seconds), parts.signature);
    },
  };
}
