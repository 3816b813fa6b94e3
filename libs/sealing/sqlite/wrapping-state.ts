import { type Database } from 'better-sqlite3';
import { type StoreUnavailable } from '#lib/event-store/index.js';
import { missingKey } from '../keys/missing-key.js';
import { proves } from '../keys/proof.js';
import { wrongKey } from './wrapping-key-faults.js';
import { type WrappingKeys } from '../keys/wrapping-keys.js';

/** What keys.db says about the wrapping key. */
export interface Wrapping {
  readonly ledger: string;
  /** The epoch whose key is valid; 0 before the first. */
  readonly epoch: number;
  readonly proof: Buffer | null;
  /** When that key was made, an instant in UTC. */
  readonly madeAt: string | null;
  /** The epoch whose key may have been made by a rotation that was not committed. */
  readonly next: number | null;
}

/** The one row of keys.db that says which wrapping key is valid. */
export class WrappingState {
  private readonly find;
  private readonly insert;
  private readonly setNext;
  private readonly setEpoch;

  constructor(database: Database) {
    this.find = database.prepare<[], Wrapping>(
      'SELECT ledger, epoch, proof, made_at AS madeAt, next FROM wrapping WHERE one = 1',
    );
    this.insert = database.prepare<[string]>('INSERT INTO wrapping (one, ledger, epoch, next) VALUES (1, ?, 0, 1)');
    this.setNext = database.prepare<[number | null]>('UPDATE wrapping SET next = ?');
    this.setEpoch = database.prepare<[number, Buffer, string]>(
      'UPDATE wrapping SET epoch = ?, proof = ?, made_at = ?, next = NULL',
    );
  }

  /** Null in a key store that was just made. */
  read(): Wrapping | null {
    return this.find.get() ?? null;
  }

  begin(ledger: string): void {
    this.insert.run(ledger);
  }

  /** Notes, before a key is made, of which epoch it will be: what lies there after a crash is known to be ours. */
  intend(next: number | null): void {
    this.setNext.run(next);
  }

  advance(epoch: number, proof: Buffer, madeAt: string): void {
    this.setEpoch.run(epoch, proof, madeAt);
  }
}

/** Why the valid wrapping key cannot be used; null when it is here and is the right one. */
export function faultOf({ epoch, proof }: Wrapping, keys: WrappingKeys, ledger: string): StoreUnavailable | null {
  const key = keys.read(epoch);
  if (key === null) return missingKey(keys.nameOf(epoch));
  return proves(proof, key, ledger, epoch) ? null : wrongKey(keys.nameOf(epoch));
}
