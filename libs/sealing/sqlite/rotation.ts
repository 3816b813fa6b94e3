import { type Database } from 'better-sqlite3';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { decrypt, encrypt } from '../crypto/aead.js';
import { boundToSubject } from '../crypto/bound-to.js';
import { type Wrapping, WrappingState } from './wrapping-state.js';
import { type WrappingKeys } from '../keys/wrapping-keys.js';
import { truncateLog } from './scrub.js';
import { missingKey } from '../keys/missing-key.js';
import { proofOf } from '../keys/proof.js';

interface WrappedKey {
  readonly subject: string;
  readonly wrapped: Buffer;
}

/**
 * Changing the wrapping key, so that every copy of keys.db made before is dead. Each step is one transaction and may be the
 * last before a crash: keys.db alone says which key is valid, and the next open finishes or undoes the rest.
 */
export class Rotation {
  private readonly state;
  private readonly wrappedKeys;
  private readonly rewrap;

  constructor(
    private readonly database: Database,
    private readonly keys: WrappingKeys,
    private readonly clock: () => number,
  ) {
    this.state = new WrappingState(database);
    this.wrappedKeys = database.prepare<[number], WrappedKey>('SELECT subject, wrapped FROM keys WHERE epoch = ?');
    this.rewrap = database.prepare<[number, Buffer, string]>(
      'UPDATE keys SET epoch = ?, wrapped = ? WHERE subject = ?',
    );
  }

  /** All steps; again from the start when another process rotated meanwhile. Gives the new epoch. */
  run(): number {
    for (;;) {
      const epoch = this.intend();
      if (!this.advance(epoch)) continue;
      this.destroyOthers();
      truncateLog(this.database);
      return epoch;
    }
  }

  /** Step 1: says in keys.db which epoch comes next. */
  intend(): number {
    return this.database
      .transaction(() => {
        const { epoch, next } = this.read();
        const coming = next ?? Math.max(epoch, ...this.keys.epochs()) + 1;
        this.state.intend(coming);
        return coming;
      })
      .immediate();
  }

  /** Step 2: makes the key, wraps every subject's key with it and commits. False when another process was first. */
  advance(coming: number): boolean {
    return this.database
      .transaction(() => {
        const { ledger, epoch, next } = this.read();
        if (next !== coming) return false;
        const old = epoch === 0 ? null : this.keyOf(epoch);
        const made = this.keys.make(coming);
        if (old !== null) this.wrapAnew(old, epoch, made, coming);
        this.state.advance(coming, proofOf(made, ledger, coming), new Date(this.clock()).toISOString());
        return true;
      })
      .immediate();
  }

  /** Step 3: destroys every wrapping key but the valid one. */
  destroyOthers(): void {
    this.database
      .transaction(() => {
        const { epoch } = this.read();
        for (const other of this.keys.epochs()) if (other !== epoch) this.keys.destroy(other);
      })
      .immediate();
  }

  /** A key that does not open was dead before and stays so; it must not keep the others from their rotation. */
  private wrapAnew(old: Buffer, from: number, made: Buffer, to: number): void {
    for (const { subject, wrapped } of this.wrappedKeys.all(from)) {
      const key = decrypt(old, wrapped, boundToSubject(subject, from));
      if (key !== null) this.rewrap.run(to, encrypt(made, key, boundToSubject(subject, to)), subject);
    }
  }

  private keyOf(epoch: number): Buffer {
    const key = this.keys.read(epoch);
    if (key === null) throw missingKey(this.keys.nameOf(epoch));
    return key;
  }

  private read(): Wrapping {
    const wrapping = this.state.read();
    if (wrapping === null) throw new StoreUnavailable(`The file ${this.database.name} says nothing of a wrapping key.`);
    return wrapping;
  }
}
