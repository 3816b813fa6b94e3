import { StoreUnavailable } from '#lib/event-store/index.js';
import { FILE_SENTENCES, fileCodeOf } from '#lib/faults/file-faults.js';
import { missingKey } from '../keys/missing-key.js';
import { proves } from '../keys/proof.js';
import { type WrappingKeys } from '../keys/wrapping-keys.js';
import { wrongKey } from './faults.js';

/** Which wrapping key is valid, as the database says. */
export interface Valid {
  /** Number of the wrapping key; 0 before the first. */
  readonly epoch: number;
  readonly proof: Buffer | null;
}

/** Between listing the folder and making a file in it, another server may have made one. */
const NAMES = 20;

/**
 * The wrapping keys in a folder that all servers share. The present one is held in memory; when another server has changed
 * it, the database names another epoch, and that key is read from the folder.
 *
 * A process may be paused for any time and its locks be lost meanwhile. Hence no file is ever written over, and none is
 * destroyed but of an epoch below one that is committed: such an epoch is never valid again.
 */
export class KeyRing {
  private held: { readonly epoch: number; readonly proof: Buffer; readonly key: Buffer } | null = null;

  constructor(
    private readonly ledger: string,
    private readonly keys: WrappingKeys,
  ) {}

  get place(): string {
    return this.keys.place;
  }

  /** The valid key; null when it is not in the folder, or what lies there is another. */
  find({ epoch, proof }: Valid): Buffer | null {
    if (proof === null) return null;
    if (this.held?.epoch === epoch && this.held.proof.equals(proof)) return this.held.key;
    const key = this.explained(() => this.keys.read(epoch));
    if (key === null || !proves(proof, key, this.ledger, epoch)) return null;
    this.held = { epoch, proof, key };
    return key;
  }

  /** Why `find` finds nothing. */
  faultOf(epoch: number): StoreUnavailable {
    const file = this.keys.nameOf(epoch);
    return this.explained(() => this.keys.read(epoch)) === null ? missingKey(file) : wrongKey(file);
  }

  /** A file that lies in the folder; null when it holds no key. */
  anyFile(): string | null {
    const [epoch] = this.explained(() => this.keys.epochs());
    return epoch === undefined ? null : this.keys.nameOf(epoch);
  }

  /** Makes a key of an epoch that never had one, above this one; on disk when it returns. */
  makeAbove(epoch: number): { readonly epoch: number; readonly key: Buffer } {
    return this.explained(() => {
      const highest = Math.max(epoch, ...this.keys.epochs());
      for (let coming = highest + 1; ; coming += 1) {
        try {
          return { epoch: coming, key: this.keys.makeNew(coming) };
        } catch (error) {
          if (fileCodeOf(error) !== 'EEXIST' || coming === highest + NAMES) throw error;
        }
      }
    });
  }

  /** Destroys every key of an epoch below a committed one. */
  destroyBelow(committed: number): void {
    this.explained(() => {
      for (const epoch of this.keys.epochs()) if (epoch < committed) this.keys.destroy(epoch);
    });
  }

  private explained<Answer>(work: () => Answer): Answer {
    try {
      return work();
    } catch (error) {
      const code = fileCodeOf(error);
      if (code === null) throw error;
      const sentence = FILE_SENTENCES[code] ?? `cannot be used (${code}).`;
      throw new StoreUnavailable(`The folder of wrapping keys ${this.keys.place} ${sentence}`, { cause: error });
    }
  }
}
