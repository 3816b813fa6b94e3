import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { postgresIsHere } from '#lib/postgres/testing/index.js';
import { startCluster, type TestCluster } from '../support/cluster.js';
import { LiveFeed } from '../support/live-feed.js';
import { told } from '../support/telling.js';
import { untilSealed } from '../support/until-sealed.js';
import { type ClusterServer, Servers } from './servers.js';

interface Listed {
  readonly items: readonly { readonly id: string; readonly what: string }[];
  readonly position: string;
}
interface Events {
  readonly items: readonly { readonly id: string; readonly type: string; readonly stream: string }[];
}

const severalServers = postgresIsHere() ? describe : describe.skip;
if (!postgresIsHere())
  process.stderr.write(
    '\nSKIPPED, because there is no PostgreSQL for this machine: several servers over one cluster\n\n',
  );

severalServers('Several servers over one cluster', () => {
  let cluster: TestCluster;
  let servers: Servers;
  let north: ClusterServer;
  let south: ClusterServer;

  beforeAll(async () => {
    cluster = await startCluster({ nodes: 3 });
    servers = new Servers(cluster, 'northshire');
    [north, south] = await Promise.all([servers.start('north'), servers.start('south')]);
  }, 120_000);
  afterAll(async () => {
    await servers.stop();
    await cluster.stop();
  });

  /** Reads what waits for a position; asked again while a busy machine does not reach it in time (504). */
  async function reached({ reader }: ClusterServer, path: string): Promise<Listed> {
    for (let time = 1; ; time += 1) {
      const { status, body } = await reader.get<Listed>(path);
      if (status === 200) return body;
      if (status !== 504 || time === 12) throw new Error(`${path} was answered ${status}: ${JSON.stringify(body)}`);
    }
  }
  const actionsAt = (server: ClusterServer, position: string) =>
    reached(server, `/api/actions?limit=1000&minPosition=${position}&asAt=${position}`);
  const events = async ({ reader }: ClusterServer) => (await reader.get<Events>('/api/events?limit=1000')).body.items;

  it('what one records the other shows, to whoever has its position', async () => {
    for (let number = 0; number < 5; number += 1) {
      const { id, position } = await told(north.clerk, '/api/actions', { what: `Northern action ${number}` });
      const { items } = await reached(south, `/api/actions?limit=1000&minPosition=${position}`);
      expect(items.map((action) => action.id)).toContain(id);
    }
  });

  it('all record at once, and all give the same answer at the same position', async () => {
    const feed = new LiveFeed(south.process.url);
    await feed.open();
    const before = (await events(north)).length;
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, number) =>
        told((number % 2 === 0 ? north : south).clerk, '/api/actions', { what: `Action ${number}` }),
      ),
    );
    const last =
      answers
        .map(({ position }) => position)
        .toSorted()
        .at(-1) ?? '';
    const [one, other] = [await actionsAt(north, last), await actionsAt(south, last)];
    expect(one).toEqual(other);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(60);
    for (const { id } of answers) expect(one.items.map((action) => action.id)).toContain(id);
    expect(await events(south)).toHaveLength(before + 60);
    await feed.until((sent) => sent.length >= 60);
    const positions = feed.sent.map(({ id }) => id);
    expect(positions).toEqual([...new Set(positions)].toSorted());
    await feed.close();
  });

  it('the same request to two servers is one entry', async () => {
    const before = (await events(north)).length;
    const keys = Array.from({ length: 20 }, (_, number) => `one-key-${number}`);
    for (const key of keys) {
      const answers = await Promise.all(
        [north, south, north, south].map(({ clerk }) =>
          told(clerk, '/api/actions', { what: 'Asked of whoever answers' }, key),
        ),
      );
      expect(new Set(answers.map(({ id, position }) => `${id} at ${position}`)).size).toBe(1);
    }
    expect(await events(south)).toHaveLength(before + keys.length);
  });

  it('what follows from an entry follows once, though every server sees to it', async () => {
    const { id: authorityId } = await told(north.clerk, '/api/authorities', { name: 'Northshire Council' });
    const { id: committeeId } = await told(south.clerk, '/api/committees', { authorityId, name: 'Growth Committee' });
    const { id } = await told(north.clerk, '/api/meetings', { authorityId, committeeId });
    const opened = await told(south.clerk, `/api/meetings/${id}/opening`, {});
    const undertakings = [];
    for (let number = 0; number < 10; number += 1)
      undertakings.push(
        await told((number % 2 === 0 ? north : south).clerk, `/api/meetings/${id}/undertakings`, {
          what: `Write about matter ${number}`,
        }),
      );
    const last =
      undertakings
        .map(({ position }) => position)
        .toSorted()
        .at(-1) ?? opened.position;
    for (const server of [north, south]) await reached(server, `/api/actions?minPosition=${last}`);
    const raised = (await events(south)).filter(({ type }) => type === 'ActionRaised').map(({ stream }) => stream);
    expect(raised).toHaveLength(new Set(raised).size);
    const whats = (await actionsAt(north, (await lastPosition(north)) ?? last)).items.map(({ what }) => what);
    for (let number = 0; number < 10; number += 1)
      expect(whats.filter((what) => what === `Write about matter ${number}`)).toHaveLength(1);
    expect((await events(north)).filter(({ type }) => type === 'ReactionRefused')).toEqual([]);
  });

  const lastPosition = async ({ reader }: ClusterServer) =>
    (await reader.get<{ position: string }>('/api/events?limit=1000')).body.position;

  it('they seal one history', async () => {
    const count = (await events(north)).length;
    const sealed = await Promise.all([north, south].map((server) => server.minutebook('checkpoint')));
    for (const { code, stdout } of sealed) {
      expect(code).toBe(0);
      expect(Number(stdout.split('\n')[1])).toBe(count);
    }
    expect(sealed[0]?.stdout.split('\n')[2]).toBe(sealed[1]?.stdout.split('\n')[2]);
    await untilSealed(south.reader, count);
    await untilSealed(north.reader, count);
  });

  it('a new server builds its views from the log, and then gives the answers of the others', async () => {
    const position = (await lastPosition(north)) ?? '';
    const new_ = await servers.start('east');
    expect(await actionsAt(new_, position)).toEqual(await actionsAt(north, position));
    const { id, position: later } = await told(new_.clerk, '/api/actions', { what: 'Eastern action' });
    expect((await actionsAt(south, later)).items.map((action) => action.id)).toContain(id);
  }, 60_000);

  it('when one is killed the others go on, and it comes back to what they did', async () => {
    await south.process.kill();
    const answers = [];
    for (let number = 0; number < 5; number += 1)
      answers.push(await told(north.clerk, '/api/actions', { what: `While one was away ${number}` }));
    south = await servers.start('south');
    const position = answers.at(-1)?.position ?? '';
    expect(await actionsAt(south, position)).toEqual(await actionsAt(north, position));
  }, 60_000);

  it('when the leader moves, and when the cluster starts again, they go on by themselves', async () => {
    cluster.server.moveLeader();
    const first = await told(north.clerk, '/api/actions', { what: 'After the leader moved' });
    expect((await actionsAt(south, first.position)).items.map(({ id }) => id)).toContain(first.id);
    await cluster.server.restart(300);
    const second = await told(south.clerk, '/api/actions', { what: 'After the cluster started again' });
    expect((await actionsAt(north, second.position)).items.map(({ id }) => id)).toContain(second.id);
    expect((await north.reader.get('/health/ready')).status).toBe(200);
  }, 60_000);

  it('all of it verifies, from any server’s directory', async () => {
    const count = (await events(north)).length;
    for (const server of [north, south]) {
      const { code, stdout, stderr } = await server.minutebook('verify', '--json');
      expect({ code, stderr, ...(JSON.parse(stdout) as object) }).toMatchObject({
        code: 0,
        stderr: '',
        ok: true,
        events: count,
        findings: [],
      });
    }
  }, 60_000);
});
