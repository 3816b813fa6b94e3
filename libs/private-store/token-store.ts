import { type Role } from '#lib/decider/use-case.js';

/** A token as it is listed: never its secret, which nobody can read again. */
export interface Token {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Instants in UTC. */
  readonly createdAt: string;
  /** Known to the minute. */
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** Who a secret speaks for. */
export interface Bearer {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** Who may write, and how they show it. Only the SHA-256 of a secret is kept. */
export interface TokenStore {
  /** Makes a token. The secret, `mb_` and 32 random bytes in base64url, is shown this once. */
  create(role: Role, name: string): Promise<{ readonly token: Token; readonly secret: string }>;
  /** Every token ever made, oldest first. */
  list(): Promise<readonly Token[]>;
  /** True when it was in force until now; false when there is none with this id or it was revoked before. */
  revoke(id: string): Promise<boolean>;
  /** Who holds this secret; null for what is unknown or revoked. */
  authenticate(secret: string): Promise<Bearer | null>;
}
