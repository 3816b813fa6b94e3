/** A seed file that cannot be used; the message names the file and the field at fault. */
export class SeedFileInvalid extends Error {
  override readonly name = 'SeedFileInvalid';

  constructor(
    readonly file: string,
    readonly field: string,
    readonly reason: string,
  ) {
    super(`${file}: ${field} ${reason}`);
  }
}
