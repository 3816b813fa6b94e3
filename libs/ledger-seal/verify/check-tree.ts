import { toCountText } from '../words.js';
import { type Findings } from './finding.js';
import { entryText, type LogFold } from './log-fold.js';
import { damagedTree, REMEDY, type StoredTree } from './stored-tree.js';

/**
 * Compares the tree kept beside the ledger with the log as recomputed.
 *
 * @param sealed how many entries are under a seal that holds: for them the ledger is right and the tree wrong
 */
export function checkTree(
  fold: LogFold,
  tree: StoredTree | null,
  sealed: number,
  isLedgerWrong: boolean,
  findings: Findings,
): void {
  const damage = tree?.damage ?? null;
  if (damage !== null) findings.add('tree', damagedTree(damage));
  if (tree === null || isLedgerWrong) return;
  if (tree.end.size > fold.size && fold.isWhole)
    findings.add(
      'short',
      `The tree of hashes knows ${toCountText(tree.end.size)} entries, and the ledger has ${toCountText(fold.size)}: entries that no seal covers were taken out, or an older copy was put back.`,
      { leafIdx: fold.size },
    );
  if (fold.differs !== null && fold.differs.leafIdx >= sealed)
    findings.add(
      'tree',
      `${entryText(fold.differs)}, which no seal covers, is not as in the tree of hashes: one of the two was changed.`,
      fold.differs,
    );
  else if (damage === null && (fold.differs !== null || fold.treeIsWrong))
    findings.add('tree', `The tree of hashes (tree.db) is not the ledger's. The ledger is as it was sealed. ${REMEDY}`);
}
