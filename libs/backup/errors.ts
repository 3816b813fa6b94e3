/** A backup that cannot be made or put back; nothing was changed. The sentence says what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
