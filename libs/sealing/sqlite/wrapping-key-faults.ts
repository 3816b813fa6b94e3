import { StoreUnavailable } from '#lib/event-store/index.js';
import { HARMLESS } from '../keys/missing-key.js';

/** A file of the right name and length that does not open what it should. */
export const wrongKey = (file: string): StoreUnavailable =>
  new StoreUnavailable(
    `The file ${file} is not the wrapping key that this key store was closed with. Put the right one back from its own backup, together with the keys.db of the same day. ${HARMLESS}`,
  );

/** A new key store where another's wrapping keys lie. */
export const keysOfAnother = (place: string, file: string): StoreUnavailable =>
  new StoreUnavailable(
    `The folder ${place} holds a wrapping key already (${file}), and there is no keys.db that goes with it. Put keys.db back from its backup, or name an empty folder for the wrapping keys (MINUTEBOOK_WRAPPING_KEYS). Nothing was deleted.`,
  );

/** Files that belong to another minute book. */
export const anotherLedger = (file: string, theirs: string, ours: string): StoreUnavailable =>
  new StoreUnavailable(
    `The file ${file} belongs to the minute book ${theirs}, not to ${ours}. Name the folder of this minute book.`,
  );

/** Sealed words without the keys they are sealed with. */
export const keyStoreMissing = (file: string): StoreUnavailable =>
  new StoreUnavailable(
    `The key store ${file} is missing. Put it back from its own backup; to go on without the names of members of the public, move vault.db out of the folder. Nothing was deleted.`,
  );
