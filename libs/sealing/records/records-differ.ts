import { SealingError } from '../errors.js';

/** What is to be taken in is here already and is another. The sentence names a kind of record, never a subject or a digest. */
export class RecordsDiffer extends SealingError {
  constructor(what: string) {
    super(
      `The vault to copy to holds ${what} otherwise than the vault to copy from. It belongs to a later or another state of the minute book: name an empty one, or check which of the two is the one to copy from.`,
    );
  }
}
