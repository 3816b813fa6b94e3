import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { fileCodeOf } from '#lib/faults/file-faults.js';
import { KEY_BYTES, type WrappingKeys } from './wrapping-keys.js';

const NAME = /^wrapping-key\.([1-9]\d{0,14})$/;

/** Wrapping keys in files of 32 bytes, `wrapping-key.<epoch>`, readable by their owner alone. */
export class WrappingKeyFiles implements WrappingKeys {
  constructor(readonly place: string) {}

  epochs(): readonly number[] {
    return readdirSync(this.place).flatMap((name) => {
      const epoch = NAME.exec(name)?.[1];
      return epoch === undefined ? [] : [Number(epoch)];
    });
  }

  read(epoch: number): Buffer | null {
    const key = unlessMissing(() => readFileSync(this.nameOf(epoch)));
    if (key !== null && key.length !== KEY_BYTES)
      throw new StoreUnavailable(
        `The wrapping key ${this.nameOf(epoch)} has ${key.length} bytes and should have ${KEY_BYTES}: it is damaged. Put it back from its own backup. Without it the names of members of the public cannot be shown; nothing was deleted.`,
      );
    return key;
  }

  make(epoch: number): Buffer {
    return this.write(epoch, 'a');
  }

  makeNew(epoch: number): Buffer {
    return this.write(epoch, 'ax');
  }

  destroy(epoch: number): void {
    const file = unlessMissing(() => openSync(this.nameOf(epoch), 'r+'));
    if (file === null) return;
    try {
      writeSync(file, Buffer.alloc(KEY_BYTES), 0, KEY_BYTES, 0);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    unlessMissing(() => unlinkSync(this.nameOf(epoch)));
    this.syncFolder();
  }

  nameOf(epoch: number): string {
    return join(this.place, `wrapping-key.${epoch}`);
  }

  private write(epoch: number, flag: 'a' | 'ax'): Buffer {
    const key = randomBytes(KEY_BYTES);
    const file = openSync(this.nameOf(epoch), flag, 0o600);
    try {
      ftruncateSync(file);
      writeSync(file, key);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    this.syncFolder();
    return key;
  }

  /** A name made or removed is on disk once its folder is. */
  private syncFolder(): void {
    const folder = openSync(this.place, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  }
}

function unlessMissing<Found>(look: () => Found): Found | null {
  try {
    return look();
  } catch (error) {
    if (fileCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
