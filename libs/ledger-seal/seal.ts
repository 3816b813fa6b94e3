import { type Instant } from '#lib/event-store/index.js';

/** A signed checkpoint of the ledger, as people speak of it. */
export interface Seal {
  /** The log's name, also its key's. */
  readonly origin: string;
  /** How many entries it covers. */
  readonly size: number;
  /** Root of the tree over them, standard base64. */
  readonly root: string;
  /** When it was published, by the clock of the machine that did. */
  readonly at: Instant;
  /** The checkpoint as a C2SP signed note, with the cosignatures that came since. */
  readonly note: string;
  /** Names of the witnesses that cosigned it. */
  readonly cosigned: readonly string[];
}
