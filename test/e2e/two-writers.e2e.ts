import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minutebook } from '../support/cli.js';
import { LiveFeed } from '../support/live-feed.js';
import { type ServedMinuteBook, serveMinuteBook } from '../support/minute-book.js';

const BY_SERVER = 200;
const BY_CLI = 8;

describe('The command line and the server write at once', () => {
  let book: ServedMinuteBook;
  let feed: LiveFeed;
  const told: string[] = [];

  beforeAll(async () => {
    book = await serveMinuteBook('two-writers');
    feed = new LiveFeed(book.server.url);
    await feed.open();
    const overHttp = async (client: number) => {
      for (let n = 0; n < BY_SERVER / 8; n++) {
        const { status, body } = await book.clerk.post('/api/actions', { what: `Over HTTP ${client}.${n}` });
        expect(status).toBe(201);
        told.push(body.id);
      }
    };
    const byCommand = async (n: number) => {
      const result = await minutebook(
        book.data,
        'tell',
        'RaiseAction',
        '--body',
        JSON.stringify({ what: `By command ${n}` }),
        '--json',
      );
      expect(result).toMatchObject({ code: 0, stderr: '' });
      told.push((JSON.parse(result.stdout) as { id: string }).id);
    };
    const commands = async () => {
      for (let n = 0; n < BY_CLI; n += 2) await Promise.all([byCommand(n), byCommand(n + 1)]);
    };
    await Promise.all([commands(), ...Array.from({ length: 8 }, (_, client) => overHttp(client))]);
  }, 120_000);
  afterAll(async () => {
    await feed.close();
    await book.close();
  });

  it('loses nothing and records nothing twice', async () => {
    const { body } = await book.reader.get<{ items: { type: string; stream: string }[] }>('/api/events?limit=1000');
    const raised = body.items.flatMap(({ type, stream }) => (type === 'ActionRaised' ? [stream] : []));
    expect([...raised].sort()).toEqual(told.map((id) => `action-${id}`).sort());
  });

  it('shows the command line’s entries on the server’s live feed, in order', async () => {
    await feed.until((sent) => sent.length >= told.length);
    const streams = feed.sent.map(({ event }) => event['stream']);
    expect([...streams].sort()).toEqual(told.map((id) => `action-${id}`).sort());
    const positions = feed.sent.map(({ id }) => id);
    expect(positions).toEqual([...positions].sort());
  });

  it('goes on from the Last-Event-ID without loss or repeat', async () => {
    const middle = feed.sent[99]!;
    const later = new LiveFeed(book.server.url);
    await later.open(middle.id);
    await later.until((sent) => sent.length >= feed.sent.length - 100);
    await later.close();
    expect(later.sent.map(({ id }) => id)).toEqual(feed.sent.slice(100).map(({ id }) => id));
  });

  it('lists the same for both', async () => {
    const listed = await minutebook(book.data, 'actions', '--json');
    const ids = listed.stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
    const { body } = await book.reader.get<{ items: { id: string }[] }>('/api/actions?limit=1000');
    expect(ids).toEqual(body.items.map(({ id }) => id));
    expect(ids).toHaveLength(told.length);
  });

  it('stops gracefully: what was asked is answered, an open feed is ended, nothing told is lost', async () => {
    const asked = Array.from({ length: 30 }, (_, n) => book.clerk.post('/api/actions', { what: `Last ${n}` }));
    await asked[0];
    const [code, ...answers] = await Promise.all([book.server.stop(), ...asked.map((each) => each.catch(() => null))]);
    await feed.ended();
    expect({ code, broken: feed.broken }).toEqual({ code: 0, broken: null });
    const answered = answers.flatMap((answer) => (answer?.status === 201 ? [answer.body.id] : []));
    expect(answered.length).toBeGreaterThan(0);
    const listed = await minutebook(book.data, 'actions', '--json');
    for (const id of answered) expect(listed.stdout).toContain(id);
  });
});
