/** A setting that cannot be used; the sentence says which and what to put there. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
