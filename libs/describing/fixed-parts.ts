const string = { type: 'string' };
const problem = { $ref: '#/components/responses/Problem' };
const answer = (description: string, type: string, schema: object) => ({
  description,
  content: { [type]: { schema } },
});

/** What the tables of commands and readings do not hold: the feed, health and metrics. */
export const fixedPaths = {
  '/api/events': {
    get: {
      tags: ['events'],
      operationId: 'get_events',
      summary: 'The events themselves, as CloudEvents 1.0',
      parameters: [
        {
          name: 'after',
          in: 'query',
          schema: string,
          description: 'The position (within a stream: the revision) of the last event you have',
        },
        { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 1000 } },
        { name: 'stream', in: 'query', schema: string, description: 'One stream only, e.g. action-…' },
      ],
      responses: {
        200: answer('A page of events', 'application/json', {
          type: 'object',
          properties: {
            items: { type: 'array', items: { $ref: '#/components/schemas/CloudEvent' } },
            position: { type: ['string', 'null'] },
          },
        }),
        422: problem,
      },
    },
  },
  '/api/events/stream': {
    get: {
      tags: ['events'],
      operationId: 'get_events_stream',
      summary: 'Every new event as it is recorded, by any process (server-sent events)',
      parameters: [
        {
          name: 'Last-Event-ID',
          in: 'header',
          schema: string,
          description: 'The position of the last event you have; without it, from now on',
        },
        {
          name: 'after',
          in: 'query',
          schema: string,
          description: 'The same, for a first connection; 0 starts at the beginning',
        },
      ],
      responses: { 200: answer('The live feed', 'text/event-stream', string), 422: problem },
    },
  },
  '/health/live': {
    get: {
      tags: ['service'],
      operationId: 'get_health_live',
      summary: 'Whether the process is alive',
      security: [],
      responses: { 200: { description: 'Alive' } },
    },
  },
  '/health/ready': {
    get: {
      tags: ['service'],
      operationId: 'get_health_ready',
      summary: 'Whether everything can be answered',
      security: [],
      responses: { 200: { description: 'Ready' }, 503: problem },
    },
  },
  '/metrics': {
    get: {
      tags: ['service'],
      operationId: 'get_metrics',
      summary: 'Figures for Prometheus',
      responses: { 200: answer('Figures', 'text/plain', string) },
    },
  },
};

export const fixedComponents = {
  securitySchemes: {
    token: { type: 'http', scheme: 'bearer', description: 'A token made with `minutebook token create`' },
  },
  parameters: {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
      description: 'The same key with the same body answers as the first time; with another body it is refused (409)',
    },
    IfMatch: {
      name: 'If-Match',
      in: 'header',
      schema: string,
      description: 'The ETag of what you read; refused (412) when it changed meanwhile',
    },
  },
  responses: {
    Problem: answer('What is wrong, in a sentence, and the field at fault (RFC 9457)', 'application/problem+json', {
      $ref: '#/components/schemas/Problem',
    }),
  },
  schemas: {
    CommandResult: {
      type: 'object',
      required: ['id', 'revision', 'position'],
      properties: { id: string, revision: { type: 'integer', minimum: 0 }, position: string },
    },
    Problem: {
      type: 'object',
      required: ['type', 'title', 'status', 'detail'],
      properties: {
        type: string,
        title: string,
        status: { type: 'integer' },
        detail: string,
        field: string,
        rule: string,
        instance: string,
      },
    },
    CloudEvent: {
      type: 'object',
      required: ['specversion', 'id', 'source', 'type', 'time', 'data'],
      properties: {
        specversion: { const: '1.0' },
        id: string,
        source: string,
        type: string,
        time: { type: 'string', format: 'date-time' },
        datacontenttype: { const: 'application/json' },
        stream: string,
        revision: { type: 'integer' },
        position: string,
        effectiveat: string,
        commandid: string,
        data: { type: 'object' },
      },
    },
  },
};
