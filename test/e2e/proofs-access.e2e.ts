import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { temporaryFolder } from '../support/project.js';
import { rawGet } from '../support/raw-get.js';
import { type ServerProcess, startServerProcess } from '../support/server-process.js';
import { openMeeting } from '../support/telling.js';
import { makeToken } from '../support/token.js';
import { untilSealed } from '../support/until-sealed.js';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const SENTENCE = /^[A-Z].*\.$/s;
/** What every entry holds and nothing that is open does. */
const AN_ENTRY = /MeetingConvened|"recordedAt"/;
/** Entries under the seal that is made as the meeting opens. */
const SIZE = 4;

describe('Proofs on a server that the network can reach', () => {
  const folder = temporaryFolder('proofs-access');
  let server: ServerProcess;
  let url: string;
  let token: string;
  let [anybody, reader]: Client[] = [];

  beforeAll(async () => {
    token = await makeToken(folder.path, 'auditor');
    server = await startServerProcess(folder.path, { env: { HOST: '0.0.0.0' } });
    url = server.url.replace('0.0.0.0', '127.0.0.1');
    anybody = new Client(url);
    reader = new Client(url, token);
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    folder.dispose();
  });

  it('say what to do before anything is sealed', async () => {
    expect(await anybody!.get('/checkpoint')).toMatchObject({
      status: 404,
      body: { detail: 'Nothing is sealed yet. Make a seal with minutebook checkpoint.' },
    });
  });

  describe('once something is sealed', () => {
    beforeAll(async () => {
      await openMeeting(new Client(url, await makeToken(folder.path, 'clerk')));
      await untilSealed(anybody!, SIZE);
    }, 60_000);

    it.each([
      '/checkpoint',
      '/api/checkpoint',
      '/api/checkpoint/key',
      '/api/checkpoints',
      `/tile/0/000.p/${SIZE}`,
      `/api/tile/0/000.p/${SIZE}`,
    ])('let anybody keep %s', async (path) => {
      const { status, body } = await rawGet(url, path);
      expect(status).toBe(200);
      expect(body).not.toMatch(AN_ENTRY);
    });

    it.each([
      `/tile/entries/000.p/${SIZE}`,
      `/api/tile/entries/000.p/${SIZE}`,
      `/api/proofs/events/${UNKNOWN}`,
      `/api/proofs/events/${UNKNOWN}/tlog-proof`,
      '/api/proofs/consistency?from=0',
    ])('give %s to readers only', async (path) => {
      expect((await rawGet(url, path)).status).toBe(401);
      expect((await rawGet(url, path, { method: 'HEAD' })).status).toBe(401);
      expect((await rawGet(url, path, { token })).status).not.toBe(401);
    });

    it('give a reader the entries', async () => {
      const { status, body } = await rawGet(url, `/tile/entries/000.p/${SIZE}`, { token });
      expect(status).toBe(200);
      expect(body).toMatch(AN_ENTRY);
    });

    it.each([
      `/tile/%65ntries/000.p/${SIZE}`,
      `/tile/entries%2f000.p/${SIZE}`,
      `/tile/entries/000%2ep/${SIZE}`,
      `/tile/entries/..%2fentries/000.p/${SIZE}`,
      `/tile/entries/../entries/000.p/${SIZE}`,
      `/tile/0/../entries/000.p/${SIZE}`,
      `/tile/0/..%2fentries%2f000.p%2f${SIZE}`,
      `/tile/0/%2e%2e/entries/000.p/${SIZE}`,
      `/tile/0/000/../../entries/000.p/${SIZE}`,
      `/tile//entries/000.p/${SIZE}`,
      `//tile/entries/000.p/${SIZE}`,
      `/tile/ENTRIES/000.p/${SIZE}`,
      `/tile/entries;/000.p/${SIZE}`,
      `/tile/entries/000.p/${SIZE}/`,
      `/tile/entries/x000/000.p/${SIZE}`,
      `/tile/entries/000.p/0${SIZE}`,
      `/tile/entries/000.p/${SIZE}%00`,
      `/tile/entries/000.p/${SIZE}#`,
      `/api/api/tile/entries/000.p/${SIZE}`,
      '/tile/entries/000',
      '/tile/entries/000.p/0',
      '/tile/entries/000.p/256',
      '/tile/entries/000.p/257',
      `/tile/entries/000.p/${SIZE + 1}`,
      `/tile/entries/001.p/${SIZE}`,
      '/tile/entries/',
      '/tile/entries',
    ])('give no entries under another name: %s', async (path) => {
      for (const who of [{}, { token }]) {
        const { status, body } = await rawGet(url, path, who);
        expect([400, 401, 404]).toContain(status);
        expect(body).not.toMatch(AN_ENTRY);
      }
      const { status, type, body } = await rawGet(url, path, { token });
      expect({ status, type }).toEqual({ status: 404, type: expect.stringMatching(/^application\/problem\+json/) });
      expect((JSON.parse(body) as { detail: string }).detail).toMatch(SENTENCE);
    });

    it.each([
      '/tile/0/000',
      '/tile/0/000.p/0',
      '/tile/0/000.p/257',
      `/tile/0/000.p/${SIZE + 1}`,
      `/tile/0/001.p/${SIZE}`,
      '/tile/1/000.p/1',
      '/tile/64/000',
      '/tile/-1/000',
      '/tile/00/000.p/1',
      '/tile/0/0',
      '/tile/0/x000/000.p/1',
      '/tile/0',
      '/tile/',
    ])('know no tile that is not published: %s', async (path) => {
      expect(await anybody!.get(path)).toMatchObject({
        status: 404,
        body: { detail: expect.stringMatching(SENTENCE) },
      });
    });

    it.each([
      [`/api/proofs/events/${UNKNOWN}`, 404],
      ['/api/proofs/events/nonsense', 404],
      [`/api/proofs/events/${UNKNOWN}/tlog-proof`, 404],
      [`/api/proofs/events/${UNKNOWN}?size=all`, 422],
      ['/api/proofs/consistency', 422],
      ['/api/proofs/consistency?from=-1', 422],
      ['/api/proofs/consistency?from=1&from=2', 422],
      ['/api/proofs/consistency?from=99999999999999999', 422],
      ['/api/proofs/consistency?from=3', 404],
      [`/api/proofs/consistency?from=${SIZE}&to=9`, 404],
    ])('that cannot be given are a problem with a sentence: %s is %i', async (path, status) => {
      expect(await reader!.get(path)).toMatchObject({ status, body: { detail: expect.stringMatching(SENTENCE) } });
    });
  });
});
