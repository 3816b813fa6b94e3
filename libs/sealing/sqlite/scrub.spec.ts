import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { scrub } from './scrub.js';

describe('scrubbing a database', () => {
  let folder: string;
  let database: Database.Database;
  const open = () => new Database(join(folder, 'scrubbed.db'), { timeout: 0 });
  const filesWith = (text: string) =>
    readdirSync(folder).filter((name) => !name.endsWith('-shm') && readFileSync(join(folder, name)).includes(text));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'minutebook-scrub-'));
    database = open();
    for (const pragma of ['journal_mode = WAL', 'secure_delete = OFF']) database.pragma(pragma);
    database.exec("CREATE TABLE notes (text); INSERT INTO notes VALUES ('kept words'), ('erased words')");
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.exec("DELETE FROM notes WHERE text = 'erased words'");
  });
  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });

  it('leaves nothing of what deleting alone left behind', () => {
    expect(filesWith('erased words')).not.toEqual([]);
    database.pragma('wal_checkpoint(TRUNCATE)');
    expect(filesWith('erased words')).toEqual(['scrubbed.db']);
    scrub(database);
    expect(filesWith('erased words')).toEqual([]);
    expect(filesWith('kept words')).toEqual(['scrubbed.db']);
  });

  it('says so when another program still reads an earlier state, and can be done again afterwards', () => {
    const reader = open();
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM notes').get();
    expect(() => scrub(database)).toThrow(StoreUnavailable);
    expect(() => scrub(database)).toThrow(/being read by another program/);
    reader.close();
    scrub(database);
    expect(filesWith('erased words')).toEqual([]);
  });
});
