import { join } from 'node:path';
import Database from 'better-sqlite3';

/** The bytes that someone's sealed words, and the key to them, are kept as: while they lie anywhere, a stolen key opens them. */
export function encryptedOf(data: string, person: string): Buffer[] {
  const bytesIn = (file: string, sql: string) => {
    const database = new Database(join(data, file), { readonly: true, fileMustExist: true });
    try {
      return database.prepare<[string], Buffer>(sql).pluck().all(person);
    } finally {
      database.close();
    }
  };
  return [
    ...bytesIn('vault.db', 'SELECT blob FROM disclosures WHERE subject = ?'),
    ...bytesIn('keys.db', 'SELECT wrapped FROM keys WHERE subject = ?'),
  ];
}
