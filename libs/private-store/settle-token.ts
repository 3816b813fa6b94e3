import { type TokenRecord, TokensDiffer } from './token-records.js';

/** What a copied token is to have noted of it where it is there already. */
export interface SettledToken {
  readonly id: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/**
 * What becomes of a token that is there already: revoked once it is revoked on either side, last used when it was last used on
 * either. Null when nothing changes.
 *
 * @throws {TokensDiffer} when they are two tokens
 */
export function settleToken(record: TokenRecord, there: TokenRecord): SettledToken | null {
  const same = (['id', 'name', 'role', 'createdAt'] as const).every((member) => record[member] === there[member]);
  if (!same || !record.sha256.equals(there.sha256)) throw new TokensDiffer();
  const revokedAt = there.revokedAt ?? record.revokedAt;
  const lastUsedAt = later(there.lastUsedAt, record.lastUsedAt);
  if (revokedAt === there.revokedAt && lastUsedAt === there.lastUsedAt) return null;
  return { id: record.id, lastUsedAt, revokedAt };
}

const later = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one;
