import { StoreUnavailable } from '#lib/event-store/index.js';

/** What the absence of a key does not do. */
export const HARMLESS = 'Without it the names of members of the public cannot be shown; nothing was deleted.';

/** The valid wrapping key is not where it should be. */
export const missingKey = (file: string): StoreUnavailable =>
  new StoreUnavailable(
    `The wrapping key ${file} is missing. Put it back from its own backup, or name the folder it lies in (MINUTEBOOK_WRAPPING_KEYS). ${HARMLESS}`,
  );
