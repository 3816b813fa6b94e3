import { isInstant } from '#lib/event-store/instants.js';
import { RECORDING_SKEW_MS } from '#lib/event-store/record-time.js';
import { sameHash } from '#lib/transparency-log/index.js';
import { type Seal } from '../seal.js';
import { toCountText, toInstantText } from '../words.js';
import { type Findings } from './finding.js';
import { entryText, type LogFold, type Place } from './log-fold.js';
import { type StoredTree } from './stored-tree.js';

const rootOf = (seal: Pick<Seal, 'root'>) => Buffer.from(seal.root, 'base64');

/** Whether the log, recomputed, has the root that was signed. */
export const holds = (fold: LogFold, seal: Pick<Seal, 'size' | 'root'>): boolean => {
  const root = fold.roots.get(seal.size);
  return root !== undefined && sameHash(root, rootOf(seal));
};

/** Compares seals, smallest first, with the log as recomputed; one finding tells the first entry that differs. */
export function checkSeals(fold: LogFold, seals: readonly Seal[], tree: StoredTree | null, findings: Findings): void {
  const largest = seals.at(-1);
  if (largest !== undefined && largest.size > fold.size && fold.isWhole)
    findings.add(
      'short',
      `The ledger has ${toCountText(fold.size)} entries, and ${toCountText(largest.size)} were sealed on ${toInstantText(largest.at)}: entries are missing at the end, as when an older copy was put back.`,
      { leafIdx: fold.size },
    );
  const at = seals.findIndex((seal) => !holds(fold, seal));
  const bad = seals[at];
  if (bad === undefined) return;
  const place = locate(fold, bad, tree);
  const good = seals[at - 1]?.size ?? 0;
  if (place !== null)
    findings.add(
      'entry',
      `${entryText(place)} is not what was sealed on ${toInstantText(bad.at)}: it was changed, or entries were taken out, slipped in or moved from here on.`,
      place,
    );
  else if (bad.size <= fold.size)
    findings.add(
      'entry',
      `One of the entries ${toCountText(good + 1)} to ${toCountText(bad.size)} is not what was sealed on ${toInstantText(bad.at)}.`,
      fold.places.get(good) ?? { leafIdx: good },
    );
}

/** The first differing entry, when the tree kept beside the ledger is the one that was signed. */
function locate(fold: LogFold, bad: Seal, tree: StoredTree | null): Place | null {
  if (tree === null || fold.differs === null || fold.differs.leafIdx >= bad.size) return null;
  const root = tree.rootOfLeaves(bad.size);
  return root !== null && sameHash(root, rootOf(bad)) ? fold.differs : null;
}

/**
 * An entry under a seal was recorded before the seal was made, and one after it afterwards, give or take five minutes.
 * Times do not decrease along the log, or not beyond what clocks may be apart, so that the entries on both sides of each seal
 * tell for all.
 */
export function checkTimes(fold: LogFold, seals: readonly Seal[], findings: Findings): void {
  const check = (leafIdx: number, isWrong: (at: number) => boolean, what: () => string) => {
    const place = fold.places.get(leafIdx);
    const at = place?.recordedAt ?? null;
    if (place !== undefined && isInstant(at) && isWrong(Date.parse(at)))
      findings.add('time', `${entryText(place)} says it was recorded at ${at}, ${what()}`, place);
  };
  for (const { size, at } of seals) {
    const sealedAt = Date.parse(at);
    const when = `the seal of ${toCountText(size)} entries (${toInstantText(at)})`;
    check(
      size - 1,
      (time) => time > sealedAt + RECORDING_SKEW_MS,
      () => `after ${when}, which covers it.`,
    );
    check(
      size,
      (time) => time < sealedAt - RECORDING_SKEW_MS,
      () => `before ${when}, which does not cover it.`,
    );
  }
}
