import { type Slice, type UseCase } from '#lib/decider/use-case.js';
import { type QueryCase } from '#lib/querying/index.js';
import { type JsonSchema, classSchemas } from './class-schema.js';
import { commandOperation } from './command-operation.js';
import { decisionPaths, decisionSchemas } from './decision-paths.js';
import { fixedComponents, fixedPaths } from './fixed-parts.js';
import { proofPaths } from './proof-paths.js';
import { queryOperation } from './query-operation.js';

export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { title: string; version: string; description: string; license: { name: string; identifier: string } };
  readonly servers: readonly { url: string }[];
  readonly tags: readonly { name: string }[];
  readonly paths: Record<string, Record<string, unknown>>;
  readonly components: Record<string, Record<string, unknown>>;
  readonly security: readonly Record<string, string[]>[];
}

/** The API's description (OpenAPI 3.1), made from the same tables the server is made from. */
export function openApi(slices: readonly Slice[], queryCases: readonly QueryCase[], version: string): OpenApiDocument {
  const useCases = slices.flatMap((slice) => slice.useCases.filter(({ internal }) => !internal));
  const classes = classSchemas('#/components/schemas/', [
    ...useCases.map((useCase) => useCase.command),
    ...queryCases.map((queryCase) => queryCase.query),
  ]);
  const paths: Record<string, Record<string, unknown>> = {};
  const schemas: Record<string, JsonSchema> = {};
  const put = (path: string, method: string, operation: object) => {
    const key = `/api/${path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[key] = { ...paths[key], [method]: operation };
  };
  for (const useCase of useCases) {
    keep(useCase.command.name, classes, schemas);
    leaveOut(schemas, useCase);
    put(useCase.post, 'post', commandOperation(useCase, tagOf(useCase)));
  }
  for (const queryCase of queryCases) {
    schemas[queryCase.resource] ??= JSON.parse(JSON.stringify(queryCase.item)) as JsonSchema;
    put(queryCase.get, 'get', queryOperation(queryCase, classes[queryCase.query.name] ?? {}, tagOf(queryCase)));
  }
  const tags = [...new Set([...useCases, ...queryCases].map(tagOf))];
  return {
    openapi: '3.1.0',
    info: {
      title: 'Minutebook',
      version,
      description:
        'A council’s minute book kept as an event log: commands are posted, readings are got, now or as at any moment.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...tags, 'proofs', 'events', 'service'].map((name) => ({ name })),
    paths: { ...paths, ...proofPaths, ...decisionPaths, ...fixedPaths },
    components: { ...fixedComponents, schemas: { ...schemas, ...decisionSchemas, ...fixedComponents.schemas } },
    security: [{ token: [] }, {}],
  };
}

/** What the path says is not said again in the body. */
function leaveOut(schemas: Record<string, JsonSchema>, { command, post }: UseCase): void {
  const schema = schemas[command.name];
  const said = new Set([...post.matchAll(/:(\w+)/g)].map(([, name]) => name));
  if (!schema) return;
  const properties = Object.entries(schema['properties'] as Record<string, unknown>).filter(
    ([name]) => !said.has(name),
  );
  const required = (schema['required'] as string[]).filter((name) => !said.has(name));
  schemas[command.name] = { ...schema, properties: Object.fromEntries(properties), required };
}

const tagOf = (part: UseCase | QueryCase) => ('post' in part ? part.post : part.get).split('/')[0] ?? 'service';

/** Keeps a class's schema and those it refers to. */
function keep(name: string, classes: Record<string, JsonSchema>, kept: Record<string, JsonSchema>): void {
  const schema = classes[name];
  if (!schema || name in kept) return;
  kept[name] = schema;
  for (const [, other = ''] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/(\w+)"/g))
    keep(other, classes, kept);
}
