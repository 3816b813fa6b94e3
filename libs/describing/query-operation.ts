import { type QueryCase } from '#lib/querying/index.js';
import { type JsonSchema } from './class-schema.js';

const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });
const problems = (...statuses: number[]) =>
  Object.fromEntries(statuses.map((status) => [status, ref('responses', 'Problem')]));

/** What the parameters every reading takes mean. */
const MEANINGS: Readonly<Record<string, string>> = {
  asAt: 'A position, an instant, or a date meaning its end in Europe/London: what the ledger said then',
  effectiveOn: 'A date or an instant: what was in force then, as known at asAt',
  minPosition: 'A position a command answered with: wait until this reading includes it',
  limit: 'At most this many items, 1 to 1,000',
  after: 'The cursor of the page before, as given in `next`',
};

/** How a list or one thing is got. */
export function queryOperation(queryCase: QueryCase, query: JsonSchema, tag: string): object {
  const path = [...queryCase.get.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const filters = Object.entries((query['properties'] as Record<string, JsonSchema> | undefined) ?? {}).map(
    ([name, schema]) => ({
      name,
      in: 'query',
      required: false,
      ...(MEANINGS[name] === undefined ? {} : { description: MEANINGS[name] }),
      schema,
    }),
  );
  const item = ref('schemas', queryCase.resource);
  const list = {
    type: 'object',
    required: ['items', 'position', 'next'],
    properties: {
      items: { type: 'array', items: item },
      position: { type: ['string', 'null'] },
      next: { type: ['string', 'null'] },
    },
  };
  const answer = queryCase.kind === 'list' ? list : item;
  return {
    tags: [tag],
    operationId: `get_${queryCase.get.replaceAll(/[^\w]+/g, '_')}`,
    summary: queryCase.summary,
    parameters: [...path, ...filters],
    responses: {
      200: {
        description: 'As it stands, or stood',
        content: {
          'application/json': { schema: answer },
          ...(queryCase.kind === 'list' ? { 'text/csv': { schema: { type: 'string' } } } : {}),
        },
      },
      ...problems(400, 401, 404, 422, 429, 503, 504),
    },
  };
}
