import { createHash, randomBytes } from 'node:crypto';

/** A secret to show once: `mb_` and 32 random bytes in base64url. */
export const newSecret = (): string => `mb_${randomBytes(32).toString('base64url')}`;

/** What is kept of it. An index may compare hashes: its timing says nothing about a secret of 256 random bits. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const MINUTE = 60_000;

/** Whether a use at `now` (milliseconds since 1970) is to be noted. It is kept to the minute: not every reading is a write. */
export const isUseToNote = (lastUsedAt: string | null, now: number): boolean =>
  lastUsedAt === null || now - Date.parse(lastUsedAt) >= MINUTE;
