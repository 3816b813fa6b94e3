import { toInstantText } from '../words.js';
import { LedgerDoesNotExtendSeal, TreeDiffersFromSeal } from '../errors.js';
import { type Seal } from '../seal.js';
import { rootBy } from '../tree/root-by.js';
import { type Tree } from '../tree/tree.js';
import { unlessWrong } from '../tree/wrong-tree.js';
import { type ReadBack, readBack, readBackFrom } from './read-back.js';

/** A root that was signed, and when, as far as that is known. */
export type SignedRoot = Pick<Seal, 'size' | 'root'> & { readonly at?: string };

/**
 * Root of the ledger's first `size` entries, recomputed from their bytes, once it is certain that the ledger begins as it was
 * signed. The latest entries are read again, back to 65,536 before the last seal; when anything is amiss all are, so that it
 * shows whether the ledger changed, or only the tree of hashes, which is then made again.
 *
 * @param latest what was signed last, by every record of it there is
 * @param earlier all that was signed before, to say where the ledger differs
 * @throws {LedgerDoesNotExtendSeal}
 */
export async function rootExtending(
  tree: Tree,
  size: number,
  latest: readonly SignedRoot[],
  earlier: readonly SignedRoot[],
): Promise<string> {
  for (const signed of latest) if (signed.size > size) throw shorter(signed, size, tree.ledgerName);
  const from = readBackFrom(Math.min(size, ...latest.map((signed) => signed.size)));
  // Null when the tree is wrong before there: then everything is read, as from 0 nothing is taken from the tree.
  const read = await unlessWrong(() => readBack(tree, from, size, sizesOf(latest)));
  if (read?.isAsInTree && latest.every(holdsIn(read)) && read.roots.get(size) === (await rootBy(tree, size)))
    return rootIn(read, size, tree);

  const all = from === 0 && read !== null ? read : await readBack(tree, 0, size, sizesOf(latest));
  if (!latest.every(holdsIn(all))) throw await differs(tree, size, [...earlier, ...latest]);
  await tree.rebuild();
  const root = rootIn(all, size, tree);
  if ((await rootBy(tree, size)) !== root) throw new TreeDiffersFromSeal(size);
  return root;
}

const sizesOf = (roots: readonly SignedRoot[]) => roots.map(({ size }) => size);

const holdsIn =
  ({ roots }: ReadBack) =>
  ({ size, root }: SignedRoot) =>
    roots.get(size) === root;

function rootIn({ roots, size: read }: ReadBack, size: number, { ledgerName }: Tree): string {
  const root = roots.get(size);
  if (root === undefined) throw shorter({ size, root: '' }, read, ledgerName);
  return root;
}

const shorter = ({ size, at }: SignedRoot, entries: number, ledger: string) =>
  new LedgerDoesNotExtendSeal(
    size,
    `The ledger has ${entries} entries, and ${size} were sealed${at === undefined ? '' : ` on ${toInstantText(at)}`}: entries are missing, as when an older copy was put back.`,
    ledger,
  );

/** Says between which seals the ledger differs from what was sealed. */
async function differs(tree: Tree, size: number, signed: readonly SignedRoot[]): Promise<LedgerDoesNotExtendSeal> {
  const inOrder = signed.filter((one) => one.size <= size).toSorted((a, b) => a.size - b.size);
  const read = await readBack(tree, 0, size, sizesOf(inOrder));
  const at = inOrder.findIndex((one) => !holdsIn(read)(one));
  const bad = inOrder[at] ?? { size, root: '' };
  const good = at > 0 ? (inOrder[at - 1]?.size ?? 0) : 0;
  return new LedgerDoesNotExtendSeal(
    bad.size,
    `One of the entries ${good + 1} to ${bad.size} of the ledger is not as it was when ${bad.size} entries were sealed${bad.at === undefined ? '' : ` on ${toInstantText(bad.at)}`}: it was changed, taken out or slipped in.`,
    tree.ledgerName,
  );
}
