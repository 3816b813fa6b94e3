import { SIGNATURE_BYTES } from './ed25519.js';
import { isSize } from './sizes.js';

/** What a witness signs of a checkpoint's text: that text, headed by the time in seconds since 1970 (C2SP tlog-cosignature). */
export const cosignatureMessage = (checkpointText: string, seconds: number): Uint8Array =>
  Buffer.from(`cosignature/v1\ntime ${seconds}\n${checkpointText}`);

/** Bytes of the time before the signature itself. */
const TIME_BYTES = 8;

/** The time, most significant byte first, and the signature over it; without the key ID. */
export function joinCosignature(seconds: number, signature: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(TIME_BYTES + signature.length);
  bytes.writeBigUInt64BE(BigInt(seconds));
  bytes.set(signature, TIME_BYTES);
  return bytes;
}

/** Null when it is no cosignature, or its time passes 2^53 - 1 seconds. */
export function splitCosignature(bytes: Uint8Array): { seconds: number; signature: Uint8Array } | null {
  if (bytes.length !== TIME_BYTES + SIGNATURE_BYTES) return null;
  const seconds = Number(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).readBigUInt64BE());
  return isSize(seconds) ? { seconds, signature: bytes.subarray(TIME_BYTES) } : null;
}
