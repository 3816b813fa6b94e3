import { describe, expect, it } from '@jest/globals';
import { type AppendResult, binaryEvent } from '@kurrent/kurrentdb-client';
import { noted, notes, refusal, running, told } from './testing/running.js';

const placed = ({ nextExpectedRevision, position }: AppendResult): string =>
  `${nextExpectedRevision}@${position?.commit === position?.prepare ? position?.commit : 'two positions'}`;

describe.each([
  ['BatchAppend', true],
  ['Append', false],
])('an append by %s', (rpc, batchAppend) => {
  it('answers the last revision and position, and takes that way only', async () => {
    const { server, client } = await running({ batchAppend });
    const first = await client.appendToStream('note-1', notes(2), { streamState: 'no_stream' });
    const second = await client.appendToStream('note-1', noted('x'), { streamState: 1n });
    const [, one, two] = server.log.records;
    expect([placed(first), placed(second)]).toEqual([`1@${one!.position}`, `2@${two!.position}`]);
    expect(Object.keys(server.log.calls)).toContain(rpc);
    expect(Object.keys(server.log.calls)).not.toContain(batchAppend ? 'Append' : 'BatchAppend');
  });

  it('keeps id, type, content and metadata as they are', async () => {
    const { server, client } = await running({ batchAppend });
    const id = '0199a1b2-0000-7000-8000-0000000000ab';
    const event = binaryEvent({ id, type: 'Noted', data: Buffer.from('café'), metadata: Buffer.from('m') });
    await client.appendToStream('note-1', event, { streamState: 'any' });
    const { stream, revision, type, contentType, data, metadata, ...rest } = server.log.records[0]!;
    expect({
      stream,
      revision,
      type,
      contentType,
      data: String(data),
      metadata: String(metadata),
      id: rest.id,
    }).toEqual({
      stream: 'note-1',
      revision: 0,
      type: 'Noted',
      contentType: 'application/octet-stream',
      data: 'café',
      metadata: 'm',
      id,
    });
  });

  it.each([
    ['no_stream' as const, '1', 'no_stream'],
    [0n, '1', '0'],
    [7n, '1', '7'],
  ])('expecting %s is refused where the stream is at 1', async (streamState, actualState, expectedState) => {
    const { server, client } = await running({ batchAppend });
    await client.appendToStream('note-1', notes(2), { streamState: 'any' });
    const refused = await refusal(client.appendToStream('note-1', noted('x'), { streamState }));
    expect(refused).toMatchObject({ type: 'wrong-expected-version', actualState, expectedState });
    expect(server.log.records).toHaveLength(2);
  });

  it.each(['stream_exists' as const, 0n])('expecting %s is refused where there is no stream', async (streamState) => {
    const { client } = await running({ batchAppend });
    const refused = await refusal(client.appendToStream('note-1', noted('x'), { streamState }));
    expect(refused).toMatchObject({ type: 'wrong-expected-version', actualState: 'no_stream' });
  });

  it('of the same events at the same exact revision is answered as before, and writes nothing', async () => {
    const { server, client } = await running({ batchAppend });
    await client.appendToStream('note-1', noted('before'), { streamState: 'no_stream' });
    const events = notes(3);
    const first = await client.appendToStream('note-1', events, { streamState: 0n });
    await client.appendToStream('note-1', noted('after'), { streamState: 3n });
    await server.restart();
    const again = await client.appendToStream('note-1', events, { streamState: 0n }).catch(() =>
      // The first call after a restart may find that its connection is gone.
      client.appendToStream('note-1', events, { streamState: 0n }),
    );
    expect(placed(again)).toBe(placed(first));
    expect(server.log.records).toHaveLength(5);
  });

  it('is refused when only some of its events are there, or the first is another', async () => {
    const { server, client } = await running({ batchAppend });
    const [one, two, three] = notes(3);
    await client.appendToStream('note-1', [one!, two!], { streamState: 'no_stream' });
    for (const events of [[one!, three!], [three!], [one!, two!, three!], [two!]]) {
      const refused = await refusal(client.appendToStream('note-1', events, { streamState: 'no_stream' }));
      expect(refused).toMatchObject({ type: 'wrong-expected-version', actualState: '1' });
    }
    expect(server.log.records).toHaveLength(2);
  });

  it('at any revision is known again until the server restarts, and to one stream only', async () => {
    const { server, client } = await running({ batchAppend });
    const event = noted('x');
    await client.appendToStream('note-1', event, { streamState: 'any' });
    await client.appendToStream('note-1', event, { streamState: 'any' });
    await client.appendToStream('note-2', event, { streamState: 'any' });
    const lasting = noted('y');
    await client.appendToStream('note-1', lasting, { streamState: 'any' });
    await client.appendToStream('note-1', lasting, { streamState: 'any' });
    expect(server.log.records.map(({ stream }) => stream)).toEqual(['note-1', 'note-2', 'note-1']);
    await server.restart();
    const again = () => client.appendToStream('note-1', lasting, { streamState: 'any' });
    await again().catch(again);
    expect(server.log.records).toHaveLength(4);
  });

  it('of 8 MB is one append', async () => {
    const { server, client } = await running({ batchAppend });
    const events = Array.from({ length: 80 }, () => noted('x'.repeat(100_000)));
    await client.appendToStream('note-1', events, { streamState: 'no_stream' });
    expect(server.log.records.map(({ revision }) => revision)).toEqual(events.map((_, index) => index));
    expect(server.log.calls[batchAppend ? 'BatchAppend.append' : 'Append']).toBe(1);
  });

  it('over the limit is refused, and nothing is written', async () => {
    const { server, client } = await running({ batchAppend, maxAppendSize: 1_000 });
    const refused = await refusal(
      client.appendToStream('note-1', noted('x'.repeat(991)), { streamState: 'no_stream' }),
    );
    expect(refused).toMatchObject({ type: 'maximum-append-size-exceeded', maxAppendSize: 1_000 });
    await client.appendToStream('note-1', noted('x'.repeat(990)), { streamState: 'no_stream' });
    expect(server.log.records).toHaveLength(1);
  });

  it('of nothing is accepted, and moves the log’s end', async () => {
    const { server, client } = await running({ batchAppend });
    const nothing = await client.appendToStream('note-1', [], { streamState: 'any' });
    const something = await client.appendToStream('note-1', noted('x'), { streamState: 'no_stream' });
    expect(something.position!.commit > nothing.position!.commit).toBe(true);
    expect(server.log.records).toHaveLength(1);
    expect(await told(client.readAll())).toEqual(['note-1@0=x']);
  });

  it('together with others loses none and keeps each stream in order', async () => {
    const { server, client } = await running({ batchAppend });
    const streams = Array.from({ length: 8 }, (_, index) => `note-${index}`);
    await Promise.all(
      streams.map(async (stream) => {
        for (const [index, event] of notes(20).entries())
          await client.appendToStream(stream, event, { streamState: index === 0 ? 'no_stream' : BigInt(index - 1) });
      }),
    );
    for (const stream of streams)
      expect(await told(client.readStream(stream))).toEqual(notes(20).map((_, index) => `${stream}@${index}=${index}`));
    const positions = server.log.records.map(({ position }) => Number(position));
    expect(positions).toEqual([...positions].sort((one, other) => one - other));
  });
});
