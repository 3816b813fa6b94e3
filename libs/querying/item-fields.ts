import { Type } from '@sinclair/typebox';
import { orNull } from '#lib/domain/fields.js';

export const Closed = { additionalProperties: false } as const;
export const Text = (description: string) => Type.String({ description });

/** What every item ends with: where it was read, and where it stands in the ledger. */
export const ledgerFields = {
  source: orNull(
    Type.Object(
      { sha256: Type.String(), start: Type.Integer(), end: Type.Integer() },
      { ...Closed, description: 'Where it was read, in UTF-16 units' },
    ),
  ),
  revision: Type.Integer({ minimum: 0, description: 'The revision it is at: the ETag' }),
  position: Text('The position of its last event'),
};
