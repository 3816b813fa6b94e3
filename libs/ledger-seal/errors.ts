/** Base of everything the sealing of a ledger refuses. The message is a sentence for people. */
export abstract class LedgerSealError extends Error {
  override get name(): string {
    return this.constructor.name;
  }
}

/** The ledger is not the one that was sealed, gone on: it is shorter, or an entry under the seal differs. Nothing is signed. */
export class LedgerDoesNotExtendSeal extends LedgerSealError {
  constructor(
    /** Size of the seal that does not hold any more. */
    readonly sealedSize: number,
    what: string,
    /** What sentences call the ledger. */
    ledger = 'ledger.db',
  ) {
    super(
      `${what} No new seal is made. Put back the newest copy of ${ledger}; if there is none, see docs/verification.md before anything else is recorded.`,
    );
  }
}

/** What is asked about is not under a seal: there is no such entry, no such seal, or no seal yet. */
export class NotUnderSeal extends LedgerSealError {}

/** The key that signs seals is not where it should be, or is not this ledger's. */
export class SigningKeyUnavailable extends LedgerSealError {}

/** An entry, read again, is not what stands in the tree of hashes. */
export class EntryDiffersFromTree extends LedgerSealError {
  constructor(readonly leafIdx: number) {
    super(
      `Entry ${leafIdx + 1} of the ledger does not read as it did when it was taken into the tree of hashes. Run minutebook verify to see what changed.`,
    );
  }
}

/** The tree of hashes does not lead to a root that was signed: it, or the ledger, was changed. */
export class TreeDiffersFromSeal extends LedgerSealError {
  constructor(readonly sealedSize: number) {
    super(
      `The tree of hashes no longer leads to the seal of ${sealedSize} entries. Run minutebook verify to see what changed.`,
    );
  }
}
