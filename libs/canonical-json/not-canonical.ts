/** Bytes are not the one canonical form (RFC 8785) of a JSON value. */
export class NotCanonical extends Error {
  override get name(): string {
    return 'NotCanonical';
  }

  constructor(
    /** What is wrong, as part of a sentence. */
    readonly reason: string,
    /** Of the first byte that cannot stand where it does, or of what begins with it. */
    readonly offset: number,
  ) {
    super(`This is not canonical JSON: at byte ${offset}, ${reason}.`);
  }
}
