import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ServedMinuteBook, serveMinuteBook } from '../support/minute-book.js';

interface Action {
  id: string;
  what: string;
  position: string;
}
interface Actions {
  items: Action[];
  position: string;
  next: string | null;
}

describe('Reading lists over HTTP', () => {
  let book: ServedMinuteBook;
  let last: string;

  beforeAll(async () => {
    book = await serveMinuteBook('reading');
    for (let n = 1; n <= 7; n++) {
      const { body } = await book.clerk.post('/api/actions', { what: `Promise ${n}`, due: `2026-0${n}-01` });
      last = body.position;
    }
  }, 60_000);
  afterAll(() => book.close());

  it('shows a command’s effect at once to whoever sends its position as minPosition', async () => {
    for (let n = 0; n < 20; n++) {
      const { body: told } = await book.clerk.post('/api/actions', { what: `At once ${n}` });
      const { body } = await book.reader.get<Actions>(`/api/actions?minPosition=${told.position}&limit=1000`);
      expect(body.items.map(({ id }) => id)).toContain(told.id);
    }
  });

  it('answers 504 for a minPosition that is not reached in time', async () => {
    const { status, body } = await book.reader.get<{ detail: string }>(`/api/actions?minPosition=9999999`);
    expect(status).toBe(504);
    expect(body.detail).toMatch(/\.$/);
  }, 20_000);

  it('pages by cursor over one picture, whatever is recorded meanwhile', async () => {
    const seen: string[] = [];
    let path: string | null = `/api/actions?asAt=${last}&limit=3`;
    while (path !== null) {
      const answer: Awaited<ReturnType<typeof book.reader.get<Actions>>> = await book.reader.get<Actions>(path);
      seen.push(...answer.body.items.map(({ what }) => what));
      await book.clerk.post('/api/actions', { what: 'Meanwhile', due: '2026-01-15' });
      path = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `Promise ${n}`));
  });

  it('keeps the picture of the first page for a list of now as well', async () => {
    const first = await book.reader.get<Actions>('/api/actions?limit=2');
    await book.clerk.post('/api/actions', { what: 'Too late for this picture', due: '2026-01-02' });
    const rest = await book.reader.get<Actions>(`/api/actions?limit=1000&after=${first.body.next}`);
    expect(rest.body.items.map(({ what }) => what)).not.toContain('Too late for this picture');
    expect(rest.body.position).toBe(first.body.position);
  });

  it('gives a spreadsheet to whoever accepts text/csv', async () => {
    const { body: told } = await book.clerk.post('/api/actions', { what: '=HYPERLINK("http://x","y")' });
    const path = `/api/actions?limit=1000&minPosition=${told.position}`;
    const answer = await book.reader.get<string>(path, { Accept: 'text/csv' });
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const lines = answer.body.split('\r\n');
    expect(lines[0]).toMatch(/^﻿?id,what,owners,/);
    // A cell that a spreadsheet would run as a formula is made text.
    expect(answer.body).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
  });

  it('answers 406 for a format it does not have', async () => {
    expect((await book.reader.get('/api/actions', { Accept: 'application/pdf' })).status).toBe(406);
  });

  it('gives each thing its revision as an ETag that If-Match takes', async () => {
    const { body: raised } = await book.clerk.post('/api/actions', { what: 'Tagged' });
    const read = await book.reader.get(`/api/actions/${raised.id}?minPosition=${raised.position}`);
    expect(read.headers.get('etag')).toBe('"0"');
    const changed = await book.clerk.post(
      `/api/actions/${raised.id}/progress`,
      { note: 'Begun' },
      { 'If-Match': '"0"' },
    );
    expect(changed).toMatchObject({ status: 200, body: { revision: 1 } });
  });

  it('gives the events as CloudEvents in order, page after page', async () => {
    const first = await book.reader.get<{
      items: { id: string; specversion: string; position: string }[];
      position: string;
    }>('/api/events?limit=5');
    expect(first.body.items).toHaveLength(5);
    for (const event of first.body.items) expect(event.specversion).toBe('1.0');
    const second = await book.reader.get<{ items: { position: string }[] }>(
      `/api/events?limit=5&after=${first.body.position}`,
    );
    expect(second.body.items[0]!.position > first.body.items[4]!.position).toBe(true);
  });

  it('tells operators how it stands', async () => {
    expect((await book.reader.get('/health/live')).body).toEqual({ status: 'live' });
    expect((await book.reader.get('/health/ready')).body).toMatchObject({ status: 'ready' });
    const { body } = await book.reader.get<string>('/metrics');
    expect(body).toContain('minutebook_http_request_duration_seconds_bucket');
    expect(body).toContain('minutebook_view_lag_events');
  });
});
