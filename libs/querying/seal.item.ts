import { type Static, Type } from '@sinclair/typebox';
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

const AT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** `Ledger seal: size 4,211 · CsUYapGGPo4… · 21 November 2026 at 21:06 UTC`. */
export const sealItemOf = ({ size, root, at }: Omit<SealItem, 'line'>): SealItem => ({
  size,
  root,
  at,
  line: `Ledger seal: size ${size.toLocaleString('en-GB')} · ${root} · ${AT.format(new Date(at))} UTC`,
});
