import { type Static, type TSchema, Type } from '@sinclair/typebox';
import { type Sealed, SealedField } from '#lib/sealing/index.js';
import { PARTY, SEALED_WITH } from './sealing-plan.js';

/** Unknown is `null` in data and "not stated" to a reader. */
export const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

/** Words a person wrote, in plain text. */
export const Words = (description: string) => Type.String({ minLength: 1, maxLength: 20_000, description });

/** The id of something in the ledger: a UUID, the part of its stream's name after the prefix. */
export const Id = (description: string) => Type.String({ pattern: '^[0-9a-f-]{36}$', description });

/** A calendar date `YYYY-MM-DD`, a day in Europe/London. */
export const CalendarDate = (description: string) => Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description });

/** A local time of day `HH:mm`. */
export const TimeOfDay = (description: string) => Type.String({ pattern: '^\\d{2}:\\d{2}$', description });

/** One of a closed list of words. */
export const OneOf = <const Names extends readonly string[]>(names: Names, description: string) =>
  Type.Unsafe<Names[number]>(Type.String({ enum: [...names], description }));

const Digest = Type.Unsafe<Sealed>(SealedField);
const orSealed = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Digest, Type.Null()]);

/**
 * Words that may be sealed: as they are, or the digest of their disclosure. `with` names the members of the same event that
 * say under whom, the first that does: a party who is a member of the public, the id of an exempt matter, a member that is
 * sealed itself, or `stream` for whose stream it is. Widening a field so is no new version: what was written reads the same.
 */
export const Sealable = <Schema extends TSchema>(schema: Schema, rule: { with: string | readonly string[] }) =>
  Type.Union([schema, Digest], {
    ...(schema.description === undefined ? {} : { description: schema.description }),
    [SEALED_WITH]: [rule.with].flat(),
  });

/**
 * Whoever is named in a record: a registered person, a post, or only the words of the record
 * ("officers", "the Chairman"). At least one of the three is known; the others are null. Of a member of the public the
 * person and the words are sealed.
 */
export const Party = Type.Object(
  {
    person: orSealed(Id('A registered person')),
    post: orNull(Words('A post, when the record names the post and not its holder')),
    label: orSealed(Words('How the record names them, when it is not by person or post')),
  },
  { additionalProperties: false, description: 'A person, a post, or the words of the record', [PARTY]: true },
);
export type Party = Static<typeof Party>;

/** Rules that could not be checked because the record does not state what they need, e.g. `quorum: no roll`. */
export const NotStated = Type.Array(Type.String(), {
  description: 'What the rules asked about and the record does not state',
});
