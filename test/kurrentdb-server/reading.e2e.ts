import { describe, expect, it } from '@jest/globals';
import { BACKWARDS, END, FORWARDS, binaryEvent, eventTypeFilter, streamNameFilter } from '@kurrent/kurrentdb-client';
import { noted, notes, refusal, running, told } from './testing/running.js';

const at = (position: bigint) => ({ commit: position, prepare: position });

describe('a read of a stream', () => {
  it.each([
    ['from the start', {}, '0 1 2 3 4'],
    ['from a revision, which is in it', { fromRevision: 3n }, '3 4'],
    ['from past the end', { fromRevision: 5n }, ''],
    ['of so many', { maxCount: 2 }, '0 1'],
    ['backwards from the end', { direction: BACKWARDS, fromRevision: END }, '4 3 2 1 0'],
    ['backwards from a revision, which is in it', { direction: BACKWARDS, fromRevision: 2n }, '2 1 0'],
    ['backwards from past the end', { direction: BACKWARDS, fromRevision: 9n }, '4 3 2 1 0'],
    ['backwards, of so many', { direction: BACKWARDS, fromRevision: END, maxCount: 2 }, '4 3'],
  ] as const)('%s', async (_, options, revisions) => {
    const { client } = await running();
    await client.appendToStream('note-1', notes(5), { streamState: 'any' });
    const events = await told(client.readStream('note-1', options));
    expect(events).toEqual(
      revisions === '' ? [] : revisions.split(' ').map((revision) => `note-1@${revision}=${revision}`),
    );
  });

  it('gives an event as it was written, with its position and when', async () => {
    const { server, client } = await running();
    // Of reads (not of subscriptions) the client gives whole seconds only.
    const before = Math.floor(Date.now() / 1000) * 1000;
    const written = binaryEvent({ type: 'Noted', data: Buffer.from('café'), metadata: Buffer.from([0, 255]) });
    await client.appendToStream('note-1', written, { streamState: 'any' });
    for await (const { event, commitPosition } of client.readStream('note-1')) {
      const { position, id } = server.log.records[0]!;
      expect(event?.id).toBe(id);
      expect(String(event?.position?.commit)).toBe(String(position));
      expect(String(commitPosition)).toBe(String(position));
      expect(Buffer.from(event?.data as Uint8Array).toString()).toBe('café');
      expect(Buffer.from(event?.metadata as Uint8Array).toString('hex')).toBe('00ff');
      expect(event?.created.getTime()).toBeGreaterThanOrEqual(before);
      expect(event?.created.getTime()).toBeLessThanOrEqual(Date.now());
    }
  });

  it('that is not there says so', async () => {
    const { client } = await running();
    expect(await refusal(told(client.readStream('note-1')))).toMatchObject({ type: 'stream-not-found' });
    expect(await refusal(told(client.readStream('note-1', { direction: BACKWARDS, fromRevision: END })))).toMatchObject(
      {
        type: 'stream-not-found',
      },
    );
  });
});

describe('a read of $all', () => {
  const filled = async () => {
    const { server, client } = await running();
    for (const text of ['a', 'b', 'c']) {
      await client.appendToStream('note-1', noted(text, undefined, `T-${text}`), { streamState: 'any' });
      await client.appendToStream('other-1', noted(text, undefined, `T-${text}`), { streamState: 'any' });
    }
    return { server, client, position: (index: number) => at(server.log.records[index]!.position) };
  };

  it('gives every record in the order of positions, which grow with gaps', async () => {
    const { server, client } = await filled();
    expect(await told(client.readAll())).toEqual([
      'note-1@0=a',
      'other-1@0=a',
      'note-1@1=b',
      'other-1@1=b',
      'note-1@2=c',
      'other-1@2=c',
    ]);
    const steps = server.log.records
      .slice(1)
      .map(({ position }, index) => position - server.log.records[index]!.position);
    expect(steps.every((step) => step > 1n)).toBe(true);
  });

  it('forwards has the position’s event in it, backwards has not', async () => {
    const { client, position } = await filled();
    expect(await told(client.readAll({ fromPosition: position(4) }))).toEqual(['note-1@2=c', 'other-1@2=c']);
    expect(await told(client.readAll({ fromPosition: position(2), direction: BACKWARDS }))).toEqual([
      'other-1@0=a',
      'note-1@0=a',
    ]);
    expect(await told(client.readAll({ fromPosition: END, direction: BACKWARDS, maxCount: 1 }))).toEqual([
      'other-1@2=c',
    ]);
  });

  it.each([
    [
      'stream prefixes',
      streamNameFilter({ prefixes: ['note-', 'no such'] }),
      ['note-1@0=a', 'note-1@1=b', 'note-1@2=c'],
    ],
    ['a stream’s expression', streamNameFilter({ regex: '^o.*1$' }), ['other-1@0=a', 'other-1@1=b', 'other-1@2=c']],
    ['type prefixes', eventTypeFilter({ prefixes: ['T-b'] }), ['note-1@1=b', 'other-1@1=b']],
    [
      'a type’s expression, found anywhere',
      eventTypeFilter({ regex: '[ac]$' }),
      ['note-1@0=a', 'other-1@0=a', 'note-1@2=c', 'other-1@2=c'],
    ],
  ])('filtered by %s', async (_, filter, expected) => {
    const { client } = await filled();
    expect(await told(client.readAll({ filter }))).toEqual(expected);
    const backwards = await told(client.readAll({ filter, direction: BACKWARDS, fromPosition: END }));
    expect(backwards).toEqual(expected.toReversed());
    expect(await told(client.readAll({ filter, maxCount: 1 }))).toEqual(expected.slice(0, 1));
  });

  it.each([FORWARDS, BACKWARDS] as const)('%s from inside a record fails', async (direction) => {
    const { client, position } = await filled();
    const inside = at(position(2).commit + 1n);
    // The server's status is UNKNOWN, of which the client makes this.
    const refused = await refusal(told(client.readAll({ fromPosition: inside, direction })));
    expect(refused).toMatchObject({ type: 'unavailable' });
  });

  it('from past the end is empty', async () => {
    const { client, position } = await filled();
    expect(await told(client.readAll({ fromPosition: at(position(5).commit + 100_000n) }))).toEqual([]);
  });
});
