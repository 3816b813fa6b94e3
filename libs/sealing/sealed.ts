import { type TSchema, Type } from '@sinclair/typebox';

/**
 * What stands in an event where words are sealed: the digest of their disclosure (RFC 9901), and nothing else.
 * The words themselves are in the vault, until they are erased.
 */
export type Sealed = {
  /** base64url SHA-256 of the disclosure, 43 characters. */
  readonly _sd: string;
  /** In memory only, never stored: what is sealed is shown as a name. */
  readonly as?: 'name';
};

const DIGEST = '^[A-Za-z0-9_-]{43}$';
const digest = new RegExp(DIGEST);

/** Whether a text has the form of a digest: base64url of 32 bytes, unpadded. */
export const isDigest = (value: unknown): value is string => typeof value === 'string' && digest.test(value);

/** Whether a value is a sealed field: `{_sd}`, with `as: 'name'` at most. */
export function isSealed(value: unknown): value is Sealed {
  if (typeof value !== 'object' || value === null || !('_sd' in value) || !isDigest(value._sd)) return false;
  return Object.keys(value).every((name) => name === '_sd' || (name === 'as' && 'as' in value && value.as === 'name'));
}

/** A sealed field in an event's schema. */
export const SealedField = Type.Object(
  { _sd: Type.String({ pattern: DIGEST, description: 'SHA-256 of the disclosure, base64url' }) },
  { additionalProperties: false, description: 'Sealed: the digest of a disclosure kept in the vault (RFC 9901)' },
);

/** A field that holds its value, or is sealed. Widening a field so changes nothing about the events already written. */
export const OrSealed = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, SealedField]);
