import { type Database } from 'better-sqlite3';
import { type Rotation } from './rotation.js';
import { truncateLog } from './scrub.js';
import { faultOf, WrappingState } from './wrapping-state.js';
import { anotherLedger, keysOfAnother } from './wrapping-key-faults.js';
import { type WrappingKeys } from '../keys/wrapping-keys.js';

/**
 * On opening: makes the first wrapping key of a new key store; proves that the valid key is here and is the right one; and
 * only then destroys those that a rotation, interrupted, left behind.
 *
 * @throws {StoreUnavailable} the key is missing, damaged or another's; nothing is destroyed then
 */
export function settleWrappingKey(database: Database, keys: WrappingKeys, rotation: Rotation, ledger: string): void {
  const state = new WrappingState(database);
  const begin = () => {
    if (state.read() !== null) return;
    const [other] = keys.epochs();
    if (other !== undefined) throw keysOfAnother(keys.place, keys.nameOf(other));
    state.begin(ledger);
  };
  const settle = () => {
    const wrapping = state.read();
    if (wrapping === null) return false;
    const { epoch, next } = wrapping;
    const fault = faultOf(wrapping, keys, ledger);
    if (fault !== null) throw fault;
    // A key of a later epoch that no rotation of ours announced belongs to a newer keys.db than this one: it stays.
    const left = keys.epochs().filter((other) => other < epoch || other === next);
    left.forEach((other) => keys.destroy(other));
    if (next !== null) state.intend(null);
    return left.length > 0;
  };
  // Every look is under the write lock, so that no other process is half way through a rotation.
  database.transaction(begin).immediate();
  const theirs = state.read()?.ledger ?? ledger;
  if (theirs !== ledger) throw anotherLedger(database.name, theirs, ledger);
  if (state.read()?.epoch === 0) rotation.advance(1);
  if (database.transaction(settle).immediate()) truncateLog(database);
}
