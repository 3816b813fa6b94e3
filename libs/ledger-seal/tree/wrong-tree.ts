import { codeOf } from '#lib/faults/error-code.js';

/**
 * Whether an error tells that the tree's own data is wrong: a tile that is missing or short, a place that is none, rows that
 * contradict each other. Such a tree is made again from the ledger; it never holds anything up.
 */
export const isWrongTree = (error: unknown): boolean =>
  error instanceof RangeError || (codeOf(error)?.startsWith('SQLITE_CONSTRAINT') ?? false);

/** What a tree says; null when it is wrong. */
export async function unlessWrong<T>(ask: () => T | Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (isWrongTree(error)) return null;
    throw error;
  }
}
