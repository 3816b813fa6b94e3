import fc from 'fast-check';
import { type JsonSchema } from '#lib/describing/class-schema.js';
import { kindOfField } from './kinds-of-ids.js';
import { type Says } from './says.js';

type Schemas = Readonly<Record<string, JsonSchema>>;
type Values = fc.Arbitrary<Says>;

const WORDS = ['Autumn report', 'Ärger & Sons', 'a note', 'School places', 'Budget', 'zebra crossing', 'Élan'] as const;

/**
 * Members of the public are named from the vault, by their newest name and in an order of their own: what no entry told by then
 * says. They have specifications of their own.
 */
const UNLISTED: Readonly<Record<string, string>> = { capacity: 'public' };

/** Any day: mostly near the day of telling, before or after it. */
export const anyDay: Values = fc
  .oneof(
    { arbitrary: fc.integer({ min: -3, max: 3 }), weight: 3 },
    { arbitrary: fc.integer({ min: -400, max: 400 }), weight: 1 },
  )
  .map((days) => ({ days }));

/** When something happened: a day, a moment, the moment of another entry, just before or after now. */
export const anyMoment: Values = fc.oneof<Values[]>(
  anyDay,
  fc
    .oneof(
      fc.integer({ min: -2, max: 2 }),
      fc.integer({ min: -8, max: 8 }).map((hours) => hours * 1_800_000),
    )
    .map((milliseconds) => ({ milliseconds })),
  fc.nat(12).map((sameAs) => ({ sameAs })),
  fc.nat(10).map((quarters) => ({ quarters })),
);

/** A body that the schema of its command allows, as far as a schema can tell. Fields that may be left out often are. */
export function bodyFor(command: string, schemas: Schemas): fc.Arbitrary<Readonly<Record<string, Says>>> {
  const { properties, required } = partsOf(schemas[command]);
  const left = Object.entries(properties).filter(([name]) => name !== 'effectiveAt' && name !== 'source');
  const fields = Object.fromEntries(left.map(([name, schema]) => [name, valueFor(name, schema, schemas)] as const));
  return fc.record({ ...fields, effectiveAt: anyMoment, source: anySource }, { requiredKeys: required as 'source'[] });
}

const anySource: Values = fc
  .nat(2)
  .map((start) => ({ sha256: 'ab'.repeat(32), start: start * 10, end: start * 10 + 5 }));

function partsOf(schema: JsonSchema | undefined) {
  return {
    properties: (schema?.['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>,
    required: (schema?.['required'] ?? []) as string[],
  };
}

function valueFor(name: string, schema: JsonSchema, schemas: Schemas): Values {
  const anyOf = (schema['anyOf'] ?? schema['oneOf']) as JsonSchema[] | undefined;
  if (anyOf) return fc.oneof(...anyOf.filter(({ type }) => type !== 'null').map((one) => valueFor(name, one, schemas)));
  const ref = schema['$ref'];
  if (typeof ref === 'string') return nested(ref.split('/').at(-1) ?? '', schemas);
  if (schema['enum']) return fc.constantFrom(...(schema['enum'] as Says[]).filter((one) => one !== UNLISTED[name]));
  const types = [schema['type']].flat();
  if (types.includes('array')) return anyArray(name, schema, schemas);
  if (types.includes('boolean')) return fc.boolean();
  if (types.includes('integer') || types.includes('number'))
    return fc.integer({ min: Number(schema['minimum'] ?? 0), max: /revision/i.test(name) ? 25 : 6 });
  if (types.includes('string')) return anyText(name, schema);
  return fc.constant(null);
}

function nested(className: string, schemas: Schemas): Values {
  if (className === 'PartyDto') return anyParty;
  if (className === 'QuorumDto') return anyQuorum;
  const { properties, required } = partsOf(schemas[className]);
  const fields = Object.entries(properties).map(([name, schema]) => [name, valueFor(name, schema, schemas)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: required });
}

/** Someone by their entry, their post, or the record's words. */
const anyParty: Values = fc.oneof<Values[]>(
  fc.nat(4).map((back) => ({ person: { any: 'person', back } })),
  fc.constantFrom('Leader', 'Director of Children’s Services').map((post) => ({ post })),
  fc.constantFrom('officers', 'a member of the public').map((label) => ({ label })),
);

const anyQuorum: Values = fc.constantFrom<Says>({ members: 1 }, { members: 2 }, { numerator: 1, denominator: 4 });

function anyArray(name: string, schema: JsonSchema, schemas: Schemas): Values {
  const items = valueFor(name, (schema['items'] ?? {}) as JsonSchema, schemas);
  const array = fc.array(items, { minLength: Number(schema['minItems'] ?? 0), maxLength: 2 });
  return schema['uniqueItems'] === true ? array.map((all) => all.slice(0, 1)) : array;
}

function anyText(name: string, { format, pattern }: JsonSchema): Values {
  if (format === 'uuid') return fc.nat(5).map((back) => ({ any: kindOfField(name), back }));
  if (format === 'date') return anyDay;
  if (format === 'date-time')
    return fc.integer({ min: -86_400_000, max: 86_400_000 }).map((milliseconds) => ({ milliseconds }));
  if (typeof pattern === 'string' && pattern.includes('0-9a-f')) return fc.constant('cd'.repeat(32));
  if (typeof pattern === 'string' && pattern.includes(':')) return fc.constantFrom('09:30', '14:00', '19:15');
  return fc.constantFrom(...WORDS);
}
