import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type ServedMinuteBook, serveMinuteBook } from '../support/minute-book.js';

describe('The API described', () => {
  let book: ServedMinuteBook;
  beforeAll(async () => {
    book = await serveMinuteBook('api-description', { seeds: true });
  }, 120_000);
  afterAll(() => book.close());

  it('is OpenAPI 3.1, valid by a public validator', async () => {
    const { status, body } = await book.reader.get('/api/openapi.json');
    expect(status).toBe(200);
    expect(body['openapi']).toMatch(/^3\.1\./);
    const { valid, errors } = await new Validator().validate(body);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('has valid examples for every command', async () => {
    const { body } = await book.reader.get<OpenApi>('/api/openapi.json');
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema(body, 'api');
    for (const [path, { post }] of Object.entries(body.paths)) {
      if (!post) continue;
      const { schema, example } = post.requestBody.content['application/json'];
      const check = ajv.compile({ $ref: `api${schema.$ref}` });
      expect({ path, valid: check(example), errors: check.errors }).toEqual({ path, valid: true, errors: null });
    }
  });

  it('publishes a JSON Schema that the lists keep', async () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    for (const [resource, list] of [
      ['action', '/api/actions?status=all'],
      ['question', '/api/questions'],
      ['decision', '/api/decisions'],
      ['meeting', '/api/meetings'],
    ] as const) {
      const schema = await book.reader.get<object>(`/api/schemas/${resource}`);
      expect(schema.status).toBe(200);
      const check = ajv.compile(schema.body);
      const { body } = await book.reader.get<{ items: unknown[] }>(list);
      expect(body.items.length).toBeGreaterThan(0);
      for (const item of body.items)
        expect({ valid: check(item), errors: check.errors }).toEqual({ valid: true, errors: null });
    }
  });

  it('can be browsed at /api', async () => {
    const { status, body } = await book.reader.get<string>('/api');
    expect(status).toBe(200);
    expect(body).toContain('swagger-ui');
  });
});

interface OpenApi {
  paths: Record<
    string,
    { post?: { requestBody: { content: { 'application/json': { schema: { $ref: string }; example: unknown } } } } }
  >;
}
