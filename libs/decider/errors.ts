/** A command id came back with another body or target (409): the key was reused. */
export class KeyReused extends Error {
  override readonly name = 'KeyReused';
  constructor() {
    super('This Idempotency-Key was used before for something else. Send a new key with a new request.');
  }
}

/** The caller's If-Match no longer holds: someone else changed the record (412). */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
  constructor(
    readonly expected: number,
    readonly actual: number | null,
  ) {
    super(
      `Someone else changed this record: you saw revision ${expected}, it is now at ${actual ?? 'no revision'}. Read it again and repeat your change.`,
    );
  }
}

/** A command kept losing against other writers and gave up (503): nothing was appended. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
  constructor(readonly stream: string) {
    super('Others are changing this record at the same moment. Nothing was recorded; try again.');
  }
}
