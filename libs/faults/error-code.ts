/** The code of an error of the system's or SQLite's, such as `ENOENT`; null for what has none. */
export function codeOf(error: unknown): string | null {
  // Not by instanceof: an error may come from another realm than this code.
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

/** Whether SQLite says it: about a file that it cannot read, or a rule of a table. */
export const isSqliteError = (error: unknown): boolean => codeOf(error)?.startsWith('SQLITE_') ?? false;

export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
