import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ServedMinuteBook, serveMinuteBook } from '../support/minute-book.js';

interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  field?: string;
}
const SENTENCE = /^[A-Z].*\.$/s;
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('Bad input is refused with the right status and a clear sentence, and nothing is recorded', () => {
  let book: ServedMinuteBook;
  let action: string;
  let before: number;

  beforeAll(async () => {
    book = await serveMinuteBook('bad-input');
    const raised = await book.clerk.post('/api/actions', { what: 'Share the plan' }, { 'Idempotency-Key': 'first' });
    expect(raised.status).toBe(201);
    action = raised.body.id;
    await book.clerk.post(`/api/actions/${action}/progress`, { note: 'Drafted' });
    before = await book.events();
  }, 60_000);
  afterAll(() => book.close());

  const refused = async (
    status: number,
    path: string,
    body: unknown,
    { headers = {}, field }: { headers?: Record<string, string>; field?: string } = {},
  ) => {
    const answer = await book.clerk.post<Problem>(path, body, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      status,
      type: expect.stringMatching(/^\/problems\//),
      title: expect.any(String),
    });
    expect(answer.body.detail).toMatch(SENTENCE);
    if (field !== undefined) expect(answer.body.field).toBe(field);
    expect(await book.events()).toBe(before);
  };

  it('JSON that cannot be read: 400', () => refused(400, '/api/actions', '{"what": "Share'));
  it('a body that is no object: 400', () => refused(400, '/api/actions', '["Share"]'));
  it('a body over a megabyte: 413', () =>
    refused(413, '/api/actions', JSON.stringify({ what: 'x'.repeat(1_100_000) })));
  it('another media type: 415', () =>
    refused(415, '/api/actions', '<action/>', { headers: { 'Content-Type': 'application/xml' } }));
  it('a field of the wrong type: 422', () => refused(422, '/api/actions', { what: 7 }, { field: 'what' }));
  it('a field that is missing: 422', () => refused(422, '/api/actions', {}, { field: 'what' }));
  it('a field that is too long: 422', () =>
    refused(422, '/api/actions', { what: 'x'.repeat(2001) }, { field: 'what' }));
  it('an unknown field: 422', () =>
    refused(422, '/api/actions', { what: 'Share', colour: 'red' }, { field: 'colour' }));
  it('a date that does not exist: 422', () =>
    refused(422, '/api/actions', { what: 'Share', due: '2024-02-30' }, { field: 'due' }));
  it('an unknown id in the path: 404', () => refused(404, `/api/actions/${UNKNOWN}/progress`, { note: 'Done' }));
  it('an unknown id in a field: 422', () =>
    refused(422, '/api/actions', { what: 'Share', meetingId: UNKNOWN }, { field: 'meetingId' }));
  it('a rule of the council: 409', () => refused(409, `/api/actions/${action}/completion-agreement`, {}));
  it('an If-Match that no longer holds: 412', () =>
    refused(412, `/api/actions/${action}/progress`, { note: 'Later' }, { headers: { 'If-Match': '"0"' } }));
  it('an If-Match that is no ETag of ours: 400', () =>
    refused(400, `/api/actions/${action}/progress`, { note: 'Later' }, { headers: { 'If-Match': 'yesterday' } }));
  it('an Idempotency-Key used before with another body: 409', () =>
    refused(409, '/api/actions', { what: 'Something else' }, { headers: { 'Idempotency-Key': 'first' } }));
  it('an Idempotency-Key used before for another thing: 409', () =>
    refused(409, `/api/actions/${action}/progress`, { note: 'Later' }, { headers: { 'Idempotency-Key': 'first' } }));
  it('an Idempotency-Key that is empty: 400', () =>
    refused(400, '/api/actions', { what: 'Share' }, { headers: { 'Idempotency-Key': '' } }));
  it('an address where nothing is: 404', () => refused(404, '/api/promises', { what: 'Share' }));

  it('answers a repeated key with its first result', async () => {
    const again = await book.clerk.post('/api/actions', { what: 'Share the plan' }, { 'Idempotency-Key': 'first' });
    expect(again).toMatchObject({ status: 201, body: { id: action, revision: 0 } });
    expect(await book.events()).toBe(before);
  });

  it.each([
    ['/api/actions?colour=red', 422],
    ['/api/actions?limit=0', 422],
    ['/api/actions?asAt=yesterday', 422],
    ['/api/actions?asAt=99999999', 422],
    ['/api/actions?effectiveOn=2024-13-01', 422],
    ['/api/actions?after=nonsense', 422],
    ['/api/actions?overdue=perhaps', 422],
    [`/api/actions/${UNKNOWN}`, 404],
    ['/api/events?after=x', 422],
    ['/api/schemas/unicorn', 404],
  ])('a reading that cannot be: %s is %i', async (path, status) => {
    const answer = await book.reader.get<Problem>(path);
    expect(answer.status).toBe(status);
    expect(answer.body.detail).toMatch(SENTENCE);
  });
});
