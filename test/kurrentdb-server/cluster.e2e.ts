import { describe, expect, it } from '@jest/globals';
import { END } from '@kurrent/kurrentdb-client';
import { startTestServer } from './index.js';
import { clientOf, noted, notes, refusal, running, told } from './testing/running.js';

const portOf = (node: string | undefined): number => Number(node?.split(':')[1]);

describe('three nodes', () => {
  it('are one log, and gossip leads to the leader', async () => {
    const { server, client } = await running({ nodes: 3 });
    await client.appendToStream('note-1', notes(2), { streamState: 'no_stream', requiresLeader: true });
    for (const node of server.nodes)
      expect(
        await told(clientOf(`kurrentdb://${node}?tls=false&nodePreference=random`).readStream('note-1')),
      ).toHaveLength(2);
    const discovering = clientOf(`kurrentdb+discover://${server.nodes[2]}?tls=false`);
    await discovering.appendToStream('note-1', noted('x'), { streamState: 1n, requiresLeader: true });
    expect(await told(discovering.readAll())).toHaveLength(3);
    expect(server.log.calls['Gossip']).toBeGreaterThan(0);
  });

  it('that are followers name the leader to whoever requires one, and forward writes of the others', async () => {
    const { server } = await running({ nodes: 3 });
    const follower = clientOf(`kurrentdb://${server.nodes[1]}?tls=false`);
    await follower.appendToStream('note-1', noted('x'), { streamState: 'no_stream' });
    const leader = { address: '127.0.0.1', port: portOf(server.nodes[0]) };
    // Unless another preference is stated, the client's reads require a leader.
    const reading = told(follower.readAll());
    expect(await refusal(reading)).toMatchObject({ type: 'not-leader', leader });
    const other = clientOf(`kurrentdb://${server.nodes[1]}?tls=false`);
    const appending = other.appendToStream('note-1', noted('y'), { streamState: 0n, requiresLeader: true });
    expect(await refusal(appending)).toMatchObject({ type: 'not-leader', leader });
    expect(server.log.records).toHaveLength(1);
  });

  it.each([true, false])(
    'whose leader moves: its clients are told where to, and go on there (BatchAppend: %s)',
    async (batchAppend) => {
      const { server, client } = await running({ nodes: 3, batchAppend });
      await client.appendToStream('note-1', noted('a'), { streamState: 'no_stream' });
      server.moveLeader();
      const append = () => client.appendToStream('note-1', noted('b'), { streamState: 0n });
      const leader = { address: '127.0.0.1', port: portOf(server.nodes[1]) };
      expect(await refusal(append())).toMatchObject({ type: 'not-leader', leader });
      await append();
      expect(server.log.records.map(({ data }) => String(data))).toEqual(['a', 'b']);
    },
  );
});

describe('one node', () => {
  it('has nowhere to move its leader', async () => {
    const { server } = await running();
    expect(() => server.moveLeader()).toThrow(/nowhere/);
  });

  it('that restarts keeps its log and its port, and drops its connections', async () => {
    const { server, client } = await running();
    await client.appendToStream('note-1', noted('x'), { streamState: 'no_stream' });
    const broken = refusal(told(client.subscribeToAll({ fromPosition: END })));
    while (server.log.openSubscriptions === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const { url } = server;
    await server.restart(20);
    expect((await broken)['type']).toMatch(/unavailable|cancelled/);
    const other = clientOf(url);
    await other.appendToStream('note-1', noted('y'), { streamState: 0n });
    expect(await told(other.readStream('note-1'))).toEqual(['note-1@0=x', 'note-1@1=y']);
  });

  it('listens where it is told to', async () => {
    const first = await startTestServer();
    const port = portOf(first.nodes[0]);
    await first.stop();
    const second = await startTestServer({ port });
    expect(second.url).toBe(`kurrentdb://127.0.0.1:${port}?tls=false`);
    await second.stop();
  });

  it('without ServerFeatures is served by Append', async () => {
    const { server, client } = await running({ serverFeatures: false });
    await client.appendToStream('note-1', noted('x'), { streamState: 'no_stream' });
    expect(await told(client.readStream('note-1'))).toEqual(['note-1@0=x']);
    expect(server.log.calls['Append']).toBe(1);
  });
});

describe('TLS', () => {
  it('serves appends, reads and subscriptions to whoever trusts the test’s authority', async () => {
    const { client } = await running({ tls: true });
    await client.appendToStream('note-1', noted('x'), { streamState: 'no_stream' });
    expect(await told(client.readAll())).toEqual(['note-1@0=x']);
    expect(await told(client.subscribeToAll(), 1)).toEqual(['note-1@0=x']);
  });

  it('cuts connections as without it', async () => {
    const { server, client } = await running({ tls: true });
    server.faults.next({ on: 'append', do: 'lose-ack' });
    const append = () => client.appendToStream('note-1', noted('x'), { streamState: 'any' });
    expect(await refusal(append())).toMatchObject({ type: 'unavailable' });
    await append();
    expect(server.log.records).toHaveLength(2);
  });

  it('is refused by whoever does not', async () => {
    const { server } = await running({ tls: true });
    const stranger = clientOf(`kurrentdb://${server.nodes[0]}?tls=true`);
    const appending = stranger.appendToStream('note-1', noted('x'), { streamState: 'any' });
    expect(await refusal(appending)).toMatchObject({ code: 14 });
    expect(server.log.records).toHaveLength(0);
  });
});
