import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { Client } from '../support/client.js';
import { type ServedMinuteBook, serveMinuteBook } from '../support/minute-book.js';
import { startServerProcess } from '../support/server-process.js';

describe('Who may read and record', () => {
  let book: ServedMinuteBook;
  beforeAll(async () => {
    book = await serveMinuteBook('access');
  }, 60_000);
  afterAll(() => book.close());

  it('lets anyone on this machine read without a token', async () => {
    expect((await book.reader.get('/api/actions')).status).toBe(200);
  });

  it('lets nobody record without a token, and says how to get one', async () => {
    const answer = await book.reader.post<{ detail: string }>('/api/actions', { what: 'Share' });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    expect(answer.body.detail).toContain('minutebook token create');
  });

  it('refuses a token it does not know, also for reading', async () => {
    const stranger = new Client(book.server.url, `mb_${'x'.repeat(43)}`);
    expect((await stranger.get('/api/actions')).status).toBe(401);
  });

  it('lets an officer report progress but not raise actions', async () => {
    const { body } = await book.clerk.post('/api/actions', { what: 'Share the plan' });
    expect((await book.officer.post(`/api/actions/${body.id}/progress`, { note: 'Drafted' })).status).toBe(200);
    const refused = await book.officer.post<{ detail: string }>('/api/actions', { what: 'Something else' });
    expect(refused.status).toBe(403);
    expect(refused.body.detail).toContain('officer');
  });

  it('shows what was recorded under an exempt item only to those with a token, until it is released', async () => {
    const { clerk, admin, reader } = book;
    const { body: council } = await clerk.post('/api/authorities', { name: 'Marsh Borough Council' });
    const { body: committee } = await clerk.post('/api/committees', { authorityId: council.id, name: 'Contracts' });
    const place = { authorityId: council.id, committeeId: committee.id, date: '2026-03-02' };
    const { body: meeting } = await clerk.post('/api/meetings', place);
    const at = `/api/meetings/${meeting.id}`;
    await clerk.post(`${at}/agenda-items`, { title: 'A contract' });
    const { body: opened } = await clerk.post(`${at}/opening`, {});
    type Agenda = { agenda: { itemId: string }[] };
    const itemId = (await clerk.get<Agenda>(`${at}?minPosition=${opened.position}`)).body.agenda[0]?.itemId ?? '';
    await clerk.post(`${at}/exclusion`, { itemIds: [itemId], paragraphs: [3] });
    const { body: noted } = await clerk.post(`${at}/points`, { itemId, summary: 'The lowest bid was theirs' });
    const read = async (client: Client) =>
      JSON.stringify((await client.get(`${at}?minPosition=${noted.position}`)).body);
    expect(await read(clerk)).toContain('The lowest bid was theirs');
    expect(await read(reader)).toContain('exempt: withheld');
    expect(await read(reader)).not.toContain('The lowest bid');
    const decided = { basis: 'The contract is let', decidedBy: 'the Monitoring Officer' };
    expect((await clerk.post(`/api/exempt-matters/${itemId}/release`, decided)).status).toBe(403);
    expect((await admin.post(`/api/exempt-matters/${itemId}/release`, decided)).status).toBe(200);
    expect(await read(reader)).toContain('The lowest bid was theirs');
  });

  it('answers no request addressed to another name while bound to loopback', async () => {
    const { hostname, port } = new URL(book.server.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request({ hostname, port, path: '/api/actions', headers: { Host: 'minutebook.attacker.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });

  it('bound to anything but loopback, reads nothing without a token', async () => {
    const server = await startServerProcess(book.data, { env: { HOST: '0.0.0.0' } });
    try {
      const url = server.url.replace('0.0.0.0', '127.0.0.1');
      expect((await new Client(url).get('/api/actions')).status).toBe(401);
      expect((await new Client(url).get('/actions')).status).toBe(401);
      expect((await new Client(url).get('/health/live')).status).toBe(200);
    } finally {
      await server.stop();
    }
  }, 30_000);

  it('sends security headers with every answer', async () => {
    const { headers } = await book.reader.get('/actions');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });
});
