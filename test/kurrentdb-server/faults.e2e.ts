import { describe, expect, it } from '@jest/globals';
import { START } from '@kurrent/kurrentdb-client';
import { type FaultKind } from './index.js';
import { clientOf, counting, noted, notes, refusal, running, told, until } from './testing/running.js';

describe.each([
  ['BatchAppend', true],
  ['Append', false],
])('a fault of an append by %s', (_rpc, batchAppend) => {
  const append = (client: ReturnType<typeof clientOf>, text = 'x') =>
    client.appendToStream('note-1', noted(text), { streamState: 'any' });

  it.each<[FaultKind, string, number]>([
    ['drop', 'unavailable', 0],
    ['lose-ack', 'unavailable', 1],
    ['unavailable', 'unavailable', 0],
    ['not-leader', 'not-leader', 0],
  ])('%s: the client sees %s, and %i events are written', async (kind, type, written) => {
    const { server, client } = await running({ batchAppend });
    server.faults.next({ on: 'append', do: kind });
    const [host, port] = server.nodes[0]!.split(':');
    const leader = { address: host, port: Number(port) };
    expect(await refusal(append(client))).toMatchObject(kind === 'not-leader' ? { type, leader } : { type });
    expect(server.log.records).toHaveLength(written);
    await append(client);
    expect(server.log.records).toHaveLength(written + 1);
    expect(server.faults.befallen).toEqual({ [kind]: 1 });
  });

  it('hang: neither it nor, with BatchAppend, any later one is answered or written until the connection ends', async () => {
    const { server, client } = await running({ batchAppend });
    await append(client, 'before');
    server.faults.next({ on: 'append', do: 'hang' });
    const hanging = refusal(append(client, 'hangs'));
    await until(() => server.faults.befallen['hang'] === 1);
    const later = refusal(append(client, 'later'));
    if (!batchAppend) expect(await later).toEqual({ type: 'none: it succeeded' });
    await clientOf(server.url).appendToStream('note-2', noted('of another'), { streamState: 'any' });
    await server.restart();
    expect(await hanging).toMatchObject({ type: 'unavailable' });
    if (batchAppend) expect(await later).toMatchObject({ type: 'unavailable' });
    expect(server.log.records.map(({ data }) => String(data))).toEqual(
      batchAppend ? ['before', 'of another'] : ['before', 'later', 'of another'],
    );
  });

  it('hang for so long: it is written then, and answered', async () => {
    const { server, client } = await running({ batchAppend });
    server.faults.next({ on: 'append', do: 'hang', ms: 20 });
    const { nextExpectedRevision } = await append(client);
    expect(String(nextExpectedRevision)).toBe('0');
    expect(server.log.records).toHaveLength(1);
  });

  it('slow: it is answered later', async () => {
    const { server, client } = await running({ batchAppend });
    await append(client);
    server.faults.next({ on: 'append', do: 'slow', ms: 200 });
    const before = performance.now();
    await append(client);
    expect(performance.now() - before).toBeGreaterThan(190);
  });

  it('timeout: it is refused, and some of them are written all the same', async () => {
    const { server, client } = await running({ batchAppend });
    server.faults.next({ on: 'append', do: 'timeout', times: 20 });
    const types = new Set<unknown>();
    for (let call = 0; call < 20; call += 1) types.add((await refusal(append(client)))['type']);
    // Of ABORTED without further details the client makes "unknown".
    expect([...types]).toEqual([batchAppend ? 'deadline-exceeded' : 'unknown']);
    expect(server.log.records.length).toBeGreaterThan(4);
    expect(server.log.records.length).toBeLessThan(16);
  });

  it('a lost acknowledgement is found again by the same ids at the same revision', async () => {
    const { server, client } = await running({ batchAppend });
    const events = notes(3);
    server.faults.next({ on: 'append', do: 'lose-ack' });
    expect(await refusal(client.appendToStream('note-1', events, { streamState: 'no_stream' }))).toMatchObject({
      type: 'unavailable',
    });
    await client.appendToStream('note-1', events, { streamState: 'no_stream' });
    expect(server.log.records).toHaveLength(3);
  });

  it('at random depends on the seed alone', async () => {
    const patterns: string[] = [];
    for (const seed of [7, 7, 8]) {
      const { server, client } = await running({ batchAppend });
      server.faults.randomly(0.3, seed, [
        { on: 'append', do: 'drop' },
        { on: 'append', do: 'unavailable' },
        { on: 'read', do: 'drop' },
      ]);
      for (let call = 0; call < 30; call += 1) await append(client, String(call)).catch(() => undefined);
      patterns.push(server.log.records.map(({ data }) => String(data)).join(' '));
    }
    expect(patterns[0]).toBe(patterns[1]);
    expect(patterns[0]).not.toBe(patterns[2]);
    expect(patterns[0]!.split(' ').length).toBeLessThan(30);
  });
});

describe('a fault of a read', () => {
  it.each<[FaultKind, string]>([
    ['drop', 'unavailable'],
    ['unavailable', 'unavailable'],
    ['not-leader', 'not-leader'],
    ['timeout', 'unknown'],
  ])('%s: the client sees %s, and the next read is as always', async (kind, type) => {
    const { server, client } = await running();
    await client.appendToStream('note-1', notes(3), { streamState: 'any' });
    server.faults.next({ on: 'read', do: kind });
    expect(await refusal(told(client.readAll()))).toMatchObject({ type });
    expect(await told(client.readAll())).toHaveLength(3);
  });

  it('befalls after so many events', async () => {
    const { server, client } = await running();
    await client.appendToStream('note-1', notes(200), { streamState: 'any' });
    server.faults.next({ on: 'read', do: 'timeout', after: 150 });
    let read = 0;
    const reading = counting(client.readAll(), (count) => (read = count));
    expect(await refusal(reading)).toMatchObject({ type: 'unknown' });
    // The client hands events on in batches, and the last of them with its error.
    expect(read).toBeLessThanOrEqual(150);
  });

  it('hang: it is answered when the time is over', async () => {
    const { server, client } = await running();
    await client.appendToStream('note-1', notes(3), { streamState: 'any' });
    server.faults.next({ on: 'read', do: 'hang', ms: 20, after: 1 });
    expect(await told(client.readAll())).toHaveLength(3);
    expect(server.faults.befallen).toEqual({ hang: 1 });
  });
});

describe('a fault of a subscription', () => {
  const subscribed = async () => {
    const both = await running();
    await both.client.appendToStream('note-1', notes(5), { streamState: 'any' });
    return both;
  };

  it('duplicate: an event comes twice', async () => {
    const { server, client } = await subscribed();
    server.faults.next({ on: 'subscribe', do: 'duplicate', after: 2 });
    const texts = await told(client.subscribeToAll({ fromPosition: START }), 6);
    expect(texts.map((text) => text.split('=')[1]).join('')).toBe('012234');
  });

  it.each<[FaultKind, string]>([
    ['drop', 'unavailable'],
    ['unavailable', 'unavailable'],
    ['not-leader', 'not-leader'],
  ])('%s after some events: the client sees %s', async (kind, type) => {
    const { server, client } = await subscribed();
    server.faults.next({ on: 'subscribe', do: kind, after: 2 });
    expect(await refusal(told(client.subscribeToAll({ fromPosition: START })))).toMatchObject({ type });
    await until(() => server.log.openSubscriptions === 0);
  });

  it('befalls one that is open already when it next has an event', async () => {
    const { server, client } = await subscribed();
    const subscription = client.subscribeToAll({ fromPosition: START });
    let seen = 0;
    const following = refusal(counting(subscription, (count) => (seen = count)));
    await until(() => seen === 5);
    server.faults.next({ on: 'subscribe', do: 'drop' });
    // Clients of one process share a connection to one address, and it is cut for both.
    await refusal(clientOf(server.url).appendToStream('note-1', noted('x'), { streamState: 'any' }));
    expect(server.log.records).toHaveLength(6);
    expect(await following).toMatchObject({ type: 'unavailable' });
    expect(seen).toBe(5);
  });
});

describe('faults', () => {
  it('befall their own kind of call only, in order, so many times', async () => {
    const { server, client } = await running();
    server.faults.next({ on: 'read', do: 'not-leader' });
    server.faults.next({ on: 'append', do: 'unavailable', times: 2 });
    server.faults.next({ on: 'any', do: 'not-leader' });
    const append = () => refusal(client.appendToStream('note-1', noted('x'), { streamState: 'any' }));
    const types = [await append(), await append(), await append(), await append()].map(({ type }) => type);
    expect(types).toEqual(['unavailable', 'unavailable', 'not-leader', 'none: it succeeded']);
    expect(server.faults.befallen).toEqual({ unavailable: 2, 'not-leader': 1 });
  });

  it('are over when they are cleared', async () => {
    const { server, client } = await running();
    server.faults.next({ on: 'any', do: 'drop', times: 100 });
    server.faults.randomly(1, 1, [{ on: 'any', do: 'drop' }]);
    server.faults.clear();
    await client.appendToStream('note-1', noted('x'), { streamState: 'any' });
    expect(server.faults.befallen).toEqual({});
  });

  it('that cannot be are refused', async () => {
    const { server } = await running();
    expect(() => server.faults.next({ on: 'append', do: 'duplicate' })).toThrow(/Only a subscription/);
  });
});
