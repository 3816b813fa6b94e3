import { type Static, Type } from '@sinclair/typebox';
import { toCountText, toInstantText } from '#lib/ledger-seal/words.js';
import { Closed, Text } from './item-fields.js';

/** A seal as a reader sees it, and as documents print it. */
export const SealItem = Type.Object(
  {
    size: Type.Integer({ minimum: 1, description: 'How many entries of the ledger it covers' }),
    root: Text('Root of the tree over them, in base64'),
    at: Text('When it was made'),
    line: Text('The seal on one line, to be printed at the foot of a document'),
  },
  { ...Closed, description: 'The seal the ledger got next' },
);
export type SealItem = Static<typeof SealItem>;

/** `Ledger seal: size 4,211 · CsUYapGGPo4… · 21 November 2026 21:06 UTC`. */
export const sealItemOf = ({ size, root, at }: Omit<SealItem, 'line'>): SealItem => ({
  size,
  root,
  at,
  line: `Ledger seal: size ${toCountText(size)} · ${root} · ${toInstantText(at)}`,
});
