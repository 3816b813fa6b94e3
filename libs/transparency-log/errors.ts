/** Base of everything this library refuses: what it reads may come from anyone. The message is a sentence for people. */
export abstract class TransparencyLogError extends Error {
  override get name(): string {
    return this.constructor.name;
  }
}

/** A proof does not prove what it is said to prove, or could not: wrong lengths, sizes out of range. */
export class ProofError extends TransparencyLogError {}

/** A text, a key or a file is not of the form its specification asks for. */
export class FormatError extends TransparencyLogError {}

/** A signature is missing where one is needed, or a known key's signature does not hold. */
export class SignatureError extends TransparencyLogError {}
