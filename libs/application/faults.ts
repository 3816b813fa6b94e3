/** One thing wrong with a command or a query, at the field the client named. */
export interface Fault {
  /** Dotted path of the field, e.g. `owners.0.person`; empty for the request as a whole. */
  readonly field: string;
  readonly sentence: string;
}

/** A command whose fields are wrong (422). Nothing was recorded. */
export class InvalidCommand extends Error {
  override readonly name = 'InvalidCommand';
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(({ sentence }) => sentence).join(' '));
  }
}

/** A query whose fields are wrong (422). */
export class InvalidQuery extends Error {
  override readonly name = 'InvalidQuery';
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(({ sentence }) => sentence).join(' '));
  }
}
