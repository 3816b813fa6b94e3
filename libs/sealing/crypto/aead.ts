import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
/** First byte of everything encrypted here, so that another form can follow one day. */
const FORM = 0x01;
const IV = 12;
const TAG = 16;

/**
 * Encrypts with AES-256-GCM: `0x01 || iv (12 random bytes) || ciphertext || tag (16 bytes)`.
 *
 * @param aad what the ciphertext is bound to; it opens with this text only
 */
export function encrypt(key: Buffer, plaintext: Uint8Array, aad: string): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG }).setAAD(Buffer.from(aad, 'utf8'));
  return Buffer.concat([Buffer.of(FORM), iv, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** What was encrypted, or null when it was not with this key, for this text, or was changed since. */
export function decrypt(key: Buffer, blob: Buffer, aad: string): Buffer | null {
  if (blob.length < 1 + IV + TAG || blob[0] !== FORM) return null;
  const decipher = createDecipheriv(ALGORITHM, key, blob.subarray(1, 1 + IV), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(aad, 'utf8')).setAuthTag(blob.subarray(-TAG));
  const plaintext = decipher.update(blob.subarray(1 + IV, -TAG));
  try {
    decipher.final();
    return plaintext;
  } catch {
    return null; // The tag does not match.
  }
}
