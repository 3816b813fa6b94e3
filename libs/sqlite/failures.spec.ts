import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#lib/event-store/errors.js';
import { isBusy, unavailable } from './failures.js';

const sqlite = (code: string) => Object.assign(new Error('as SQLite put it'), { code });

describe('a failure of SQLite or the file system', () => {
  it.each([
    ['SQLITE_BUSY', /^The ledger a\.db is locked by another process\. Try again/],
    ['SQLITE_BUSY_SNAPSHOT', /is locked by another process/],
    ['SQLITE_LOCKED', /is locked by another part of this process/],
    ['SQLITE_FULL', /the disk is full\. Free some space/],
    ['SQLITE_READONLY_DBMOVED', /is read-only\. Check the rights/],
    ['SQLITE_READONLY_ROLLBACK', /was left in the middle of its first change\. Open it once for writing/],
    ['SQLITE_IOERR_FSYNC', /the disk reports an error/],
    ['SQLITE_CORRUPT', /is damaged\. Stop, keep a copy/],
    ['SQLITE_NOTADB', /is not a SQLite database/],
    ['SQLITE_CANTOPEN', /cannot be opened\. Check that its folder exists/],
    ['SQLITE_PERM', /cannot be opened\. Check the rights/],
    ['ENOSPC', /the disk is full\. Free some space/],
    ['ENOENT', /cannot be opened\. Check that its folder exists/],
  ])('of the kind %s says what to do', (code, sentence) => {
    const mapped = unavailable(sqlite(code), 'The ledger a.db');
    expect(mapped).toBeInstanceOf(StoreUnavailable);
    expect(mapped).toMatchObject({ message: sentence, cause: { code } });
  });

  it('of any other kind is told in its own words', () =>
    expect(unavailable(sqlite('SQLITE_TOOBIG'), 'The ledger a.db')).toMatchObject({
      message: 'The ledger a.db cannot be used: as SQLite put it (SQLITE_TOOBIG).',
    }));

  it.each([
    ['our own refusal', new StoreUnavailable('closed')],
    ['a mistake', new TypeError('x')],
    ['a number for a code', { code: 5 }],
    ['text', 'SQLITE_BUSY'],
    ['null', null],
    ['nothing', undefined],
  ])('is not %s, which is given back as it is', (_, error) => {
    expect(unavailable(error, 'The ledger a.db')).toBe(error);
    expect(isBusy(error)).toBe(false);
  });

  it('is worth another try when someone holds a lock, and only then', () => {
    const tried = ['SQLITE_BUSY', 'SQLITE_BUSY_RECOVERY', 'SQLITE_LOCKED', 'SQLITE_FULL', 'SQLITE_IOERR_LOCK'];
    expect(tried.filter((code) => isBusy(sqlite(code)))).toEqual(tried.slice(0, 3));
  });
});
