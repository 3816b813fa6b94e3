import { toBase64 } from '#lib/transparency-log/index.js';
import { type Tree } from './tree.js';
import { unlessWrong } from './wrong-tree.js';

/** Root of the first `size` leaves by the tree's own tiles, standard base64; null when they lead to none. */
export const rootBy = (tree: Tree, size: number): Promise<string | null> =>
  unlessWrong(() => toBase64(tree.root(size)));
