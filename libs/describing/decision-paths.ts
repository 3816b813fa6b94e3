const string = { type: 'string' };
const problem = { $ref: '#/components/responses/Problem' };

const words = (names: readonly string[]) => ({
  type: 'object',
  required: names,
  properties: Object.fromEntries(
    names.map((name) => [name, { type: 'string', minLength: 1, maxLength: name === 'decidedBy' ? 200 : 2000 }]),
  ),
  additionalProperties: false,
});

const decided = (operationId: string, summary: string, schema: string, example: object, answer = 'CommandResult') => ({
  post: {
    tags: ['people'],
    operationId,
    summary,
    parameters: [
      { name: 'id', in: 'path', required: true, schema: string },
      { $ref: '#/components/parameters/IdempotencyKey' },
    ],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` }, example } },
    },
    responses: {
      200: {
        description: 'Recorded and carried out',
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${answer}` } } },
      },
      404: problem,
      409: problem,
      422: problem,
    },
  },
});

/** The bodies of the decisions about sealed words, and what an erasure is answered with. */
export const decisionSchemas = {
  Decision: words(['basis', 'decidedBy']),
  DecisionToKeep: words(['reason', 'decidedBy']),
  ErasureResult: {
    allOf: [
      { $ref: '#/components/schemas/CommandResult' },
      {
        type: 'object',
        properties: {
          unsealed: {
            type: ['string', 'null'],
            description:
              'Why the ledger could not be sealed afterwards, in a sentence; the person is erased all the same',
          },
        },
      },
    ],
  },
};

/** What is decided about sealed words. */
export const decisionPaths = {
  '/api/people/{id}/erasure': decided(
    'erase_person',
    'Erase a member of the public',
    'Decision',
    { basis: 'UK GDPR Article 17(1)(a)', decidedBy: 'the Data Protection Officer' },
    'ErasureResult',
  ),
  '/api/people/{id}/erasure-refusal': decided(
    'refuse_erasure',
    'Record that personal data is kept, and why',
    'DecisionToKeep',
    { reason: 'Archiving in the public interest', decidedBy: 'the Data Protection Officer' },
  ),
  '/api/exempt-matters/{id}/release': decided('release_matter', 'Release an exempt matter', 'Decision', {
    basis: 'The contract is let',
    decidedBy: 'the Monitoring Officer',
  }),
};
