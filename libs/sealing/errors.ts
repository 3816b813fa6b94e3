/** Base of everything a vault refuses; what it fails with is a `StoreUnavailable`. */
export abstract class SealingError extends Error {
  override get name(): string {
    return this.constructor.name;
  }
}

/** A subject whose key was destroyed can never have another one: what was erased stays erased. */
export class SubjectErased extends SealingError {
  /** Not a member that a log would print: the id is the last link to a person. */
  readonly #subject: string;

  constructor(subject: string) {
    super(
      'The personal data of this entry was erased, so that nothing more can be recorded under it. Make a new entry instead.',
    );
    this.#subject = subject;
  }

  get subject(): string {
    return this.#subject;
  }
}
