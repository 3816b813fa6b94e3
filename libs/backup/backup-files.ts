/**
 * Databases a backup holds, in the order they are copied: see `make-backup.ts`. No key is among its files: with the keys of
 * erased people in it, an old copy could bring them back, so these have a backup of their own, kept for days and not for
 * years; the signing key would let whoever finds the backup seal in our name.
 */
export const DATABASES = ['private.db', 'checkpoints.db', 'ledger.db', 'vault.db'] as const;

/** Small files a backup holds beside the databases, where they are there. */
export const PLAIN_FILES = ['ledger-origin', 'verifier-key', 'checkpoint'] as const;

/** What can be made again from the log: never in a backup, and removed when one is restored. */
export const DERIVED = ['views.db', 'tree.db'] as const;

/** A SQLite file with what may lie beside it. */
export const withJournals = (name: string): readonly string[] => [name, `${name}-wal`, `${name}-shm`];
