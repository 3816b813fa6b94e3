import { type Findings } from './finding.js';
import { LogFold, type Place } from './log-fold.js';
import { type LogSource } from './log-source.js';
import { type StoredTree } from './stored-tree.js';
import { findUnreadable } from './unreadable.js';

interface FoldLog {
  readonly source: LogSource;
  readonly tree: StoredTree | null;
  /** Sizes at which the root is wanted. */
  readonly sizes: readonly number[];
  readonly findings: Findings;
  readonly onProgress?: (done: number, of: number) => void;
}

/** Most entries that room is made for because something else than the log says how many there are. */
const MOST_EXPECTED = 1_000_000;

/** Reads a log from its first entry to its last, as far as it can be read; where it cannot is a finding. */
export async function foldLog({ source, tree, sizes, findings, onProgress }: FoldLog): Promise<LogFold> {
  const said = source.expected ?? Math.max(0, ...sizes);
  const expected = source.expected ?? Math.min(said, MOST_EXPECTED);
  const isRepeated = (place: Place) => source.isRepeated(place);
  const fold = new LogFold({ findings, sizes, expected, tree, isRepeated, skewMs: source.skewMs });
  try {
    for await (const range of source.ranges()) {
      fold.take(range);
      onProgress?.(fold.size, Math.max(fold.size, said));
    }
  } catch (error) {
    findUnreadable(error, fold, findings);
    fold.isWhole = false;
  }
  return fold;
}
