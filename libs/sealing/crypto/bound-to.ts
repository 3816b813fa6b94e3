import { canonicalize } from '#lib/canonical-json/index.js';

/** The place a disclosure is encrypted for: it opens in no other row, event, vault or subject's hands. */
export interface DisclosurePlace {
  /** The ledger's origin. */
  readonly ledger: string;
  readonly eventId: string;
  readonly pointer: string;
  readonly digest: string;
  readonly subject: string;
}

/** Additional data of an encrypted disclosure, in canonical JSON (RFC 8785). */
export const boundToPlace = ({ ledger, eventId, pointer, digest, subject }: DisclosurePlace): string =>
  canonicalize({ v: 'disclosure/1', ledger, eventId, pointer, digest, subject });

/** Additional data of a subject's wrapped key. */
export const boundToSubject = (subject: string, epoch: number): string =>
  canonicalize({ v: 'subject-key/1', subject, epoch });

/** Additional data of the text that tells a wrapping key from any other. */
export const boundToEpoch = (ledger: string, epoch: number): string =>
  canonicalize({ v: 'wrapping-key/1', ledger, epoch });
