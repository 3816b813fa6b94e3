import { randomBytes } from 'node:crypto';
import { KEY_BYTES, type WrappingKeys } from './wrapping-keys.js';

/** Wrapping keys of a vault that nobody keeps. */
export class WrappingKeysInMemory implements WrappingKeys {
  readonly place = ':memory:';
  private readonly keys = new Map<number, Buffer>();

  epochs(): readonly number[] {
    return [...this.keys.keys()];
  }

  read(epoch: number): Buffer | null {
    return this.keys.get(epoch) ?? null;
  }

  make(epoch: number): Buffer {
    const key = randomBytes(KEY_BYTES);
    this.keys.set(epoch, key);
    return key;
  }

  makeNew(epoch: number): Buffer {
    if (this.keys.has(epoch)) throw new Error('There is a key of this epoch.');
    return this.make(epoch);
  }

  destroy(epoch: number): void {
    this.keys.delete(epoch);
  }

  nameOf(epoch: number): string {
    return `wrapping-key.${epoch}`;
  }
}
