import { type QueryCase } from '#lib/querying/index.js';
import { type Slice } from '#lib/decider/use-case.js';
import { type JsonSchema, classSchemas } from './class-schema.js';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Every published schema by name: the items of each list (`action`, `question`…) and each command (`RaiseAction`…). */
export function resourceSchemas(slices: readonly Slice[], queryCases: readonly QueryCase[]): Map<string, JsonSchema> {
  const useCases = slices.flatMap((slice) => slice.useCases.filter(({ internal }) => !internal));
  const commands = useCases.map((useCase) => useCase.command);
  const classes = classSchemas('#/$defs/', commands);
  const schemas = new Map<string, JsonSchema>();
  for (const { resource, item } of queryCases)
    if (!schemas.has(resource)) schemas.set(resource, { $schema: DIALECT, title: resource, ...plain(item) });
  for (const { command, summary } of useCases) {
    const schema = classes[command.name];
    if (schema)
      schemas.set(command.name, {
        $schema: DIALECT,
        title: command.name,
        description: summary,
        ...schema,
        ...defs(schema, classes),
      });
  }
  return schemas;
}

/** The classes a schema refers to, and those they refer to. */
function defs(schema: JsonSchema, classes: Record<string, JsonSchema>): { $defs?: Record<string, JsonSchema> } {
  const found: Record<string, JsonSchema> = {};
  const look = (within: JsonSchema) => {
    for (const [, name = ''] of JSON.stringify(within).matchAll(/"#\/\$defs\/(\w+)"/g)) {
      const target = classes[name];
      if (!target || name in found) continue;
      found[name] = target;
      look(target);
    }
  };
  look(schema);
  return Object.keys(found).length === 0 ? {} : { $defs: found };
}

/** TypeBox marks its schemas with symbols; JSON knows none. */
const plain = (schema: object): JsonSchema => JSON.parse(JSON.stringify(schema)) as JsonSchema;
