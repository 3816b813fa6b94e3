import { type UseCase } from '#lib/decider/use-case.js';

const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });
const problems = (...statuses: number[]) =>
  Object.fromEntries(statuses.map((status) => [status, ref('responses', 'Problem')]));

/** How a command is posted. */
export function commandOperation(useCase: UseCase, tag: string): object {
  const parameters = [...useCase.post.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const carriedOut = {
    description: 'Recorded. `position` is where a reading will include it: send it as `minPosition`.',
    headers: { ETag: { schema: { type: 'string' }, description: 'The new revision, for If-Match' } },
    content: { 'application/json': { schema: ref('schemas', 'CommandResult') } },
  };
  return {
    tags: [tag],
    operationId: useCase.command.name,
    summary: useCase.summary,
    description: `Roles: ${[...useCase.roles, 'admin'].join(', ')}.`,
    security: [{ token: [] }],
    parameters: [...parameters, ref('parameters', 'IdempotencyKey'), ref('parameters', 'IfMatch')],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: ref('schemas', useCase.command.name), example: useCase.example } },
    },
    responses: {
      [useCase.creates === true ? 201 : 200]: carriedOut,
      ...problems(400, 401, 403, 404, 409, 412, 413, 422, 429, 503),
    },
  };
}
