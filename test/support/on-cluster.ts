import { createHash } from 'node:crypto';
import { type StoreSetting } from '#lib/application/index.js';

export type OnCluster = Extract<StoreSetting, { engine: 'kurrentdb' }>;

/** The settings that name a store to a process. */
export const environmentOf = ({ url, privateUrl }: OnCluster): NodeJS.ProcessEnv => ({
  MINUTEBOOK_STORE: url,
  ...(privateUrl === null ? {} : { MINUTEBOOK_PRIVATE_STORE: privateUrl }),
});

/** A ledger's name that goes with a data directory and no other. */
export const ledgerFor = (data: string): string =>
  `book-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`;
