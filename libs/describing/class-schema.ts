import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { targetConstructorToSchema, validationMetadatasToSchemas } from 'class-validator-jsonschema';

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = Record<string, unknown>;

const DATE = { type: 'string' as const, format: 'date' };
type Options = NonNullable<Parameters<typeof validationMetadatasToSchemas>[0]>;

/**
 * The schemas of every validated class by class name: what the server takes is what it describes. Fields that may be
 * left out may be null; unknown fields are refused. References start with `refPrefix`.
 *
 * @param types classes to describe although all their fields are inherited
 */
export function classSchemas(
  refPrefix: string,
  types: readonly (abstract new () => object)[],
): Record<string, JsonSchema> {
  const options: Options = {
    classTransformerMetadataStorage: defaultMetadataStorage as NonNullable<Options['classTransformerMetadataStorage']>,
    additionalConverters: {
      isCalendarDate: () => DATE,
      isDateOrInstant: () => ({ anyOf: [DATE, { type: 'string', format: 'date-time' }] }),
    },
    refPointerPrefix: refPrefix,
  };
  const schemas = validationMetadatasToSchemas(options);
  for (const type of types) schemas[type.name] ??= targetConstructorToSchema(type, options);
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, strict(schema as JsonSchema)]));
}

function strict(schema: JsonSchema): JsonSchema {
  const required = (schema['required'] as string[] | undefined) ?? [];
  const properties = Object.entries((schema['properties'] as Record<string, JsonSchema> | undefined) ?? {});
  return {
    type: 'object',
    properties: Object.fromEntries(
      properties.map(([name, property]) => [name, required.includes(name) ? property : orNull(property)]),
    ),
    required,
    additionalProperties: false,
  };
}

function orNull(property: JsonSchema): JsonSchema {
  if (typeof property['type'] === 'string' && property['enum'] === undefined)
    return { ...property, type: [property['type'], 'null'] };
  return { anyOf: [property, { type: 'null' }] };
}
