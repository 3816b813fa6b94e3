import Database from 'better-sqlite3';

/**
 * Whether copies of a vault and of a ledger belong together: every erasure the vault knows of stands in the ledger. While
 * someone is being erased between the two copies they do not.
 */
export function belongTogether({ ledger, vault }: { ledger: string; vault: string }): boolean {
  const [log, words] = [ledger, vault].map((file) => new Database(file, { readonly: true, fileMustExist: true }));
  try {
    const orders = words?.prepare<[], string>('SELECT DISTINCT event FROM erased').pluck().all() ?? [];
    const isThere = log?.prepare<[string]>('SELECT 1 FROM events WHERE event_id = ?');
    return orders.every((event) => isThere?.get(event) !== undefined);
  } finally {
    log?.close();
    words?.close();
  }
}
