import { type Database } from 'better-sqlite3';
import { openFile } from '#lib/sqlite/index.js';
import { type PrivateStore } from './private-store.js';
import { PRIVATE } from './sqlite/schema.js';
import { SqliteCheckpointStore } from './sqlite/sqlite-checkpoint-store.js';
import { SqliteTokenRecords } from './sqlite/sqlite-token-records.js';
import { SqliteTokenStore } from './sqlite/sqlite-token-store.js';

/**
 * Opens the private store kept in one SQLite file, making it readable by its owner alone when there is none.
 *
 * @throws {StoreUnavailable} when the file cannot be opened or belongs to another program
 */
export function openPrivateStore({ file, clock = Date.now }: { file: string; clock?: () => number }): PrivateStore {
  const opened: Database[] = [];
  const close = () => opened.forEach((database) => database.close());
  try {
    // A checkpoint lost with the power is told again and changes nothing; a revoked token must stay revoked.
    for (const synchronous of ['FULL', 'NORMAL'])
      opened.push(
        openFile(file, PRIVATE, { ownerOnly: true, pragmas: [`synchronous = ${synchronous}`, 'secure_delete = ON'] }),
      );
    const [tokens, checkpoints] = opened as [Database, Database];
    return {
      tokens: new SqliteTokenStore(tokens, clock),
      tokenRecords: new SqliteTokenRecords(tokens),
      checkpoints: new SqliteCheckpointStore(checkpoints),
      close: async () => close(),
    };
  } catch (error) {
    close();
    throw error;
  }
}
