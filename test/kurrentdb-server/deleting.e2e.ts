import { describe, expect, it } from '@jest/globals';
import { BACKWARDS, END, START } from '@kurrent/kurrentdb-client';
import { noted, notes, refusal, running, told } from './testing/running.js';

const filled = async () => {
  const both = await running();
  await both.client.appendToStream('note-1', notes(3), { streamState: 'no_stream' });
  return both;
};

describe('a soft deletion', () => {
  it('hides the stream from reads of it, not from $all, where its metadata tells of it', async () => {
    const { client } = await filled();
    await client.deleteStream('note-1', { expectedRevision: 2n });
    expect(await refusal(told(client.readStream('note-1')))).toMatchObject({ type: 'stream-not-found' });
    expect(await told(client.readAll())).toEqual([
      'note-1@0=0',
      'note-1@1=1',
      'note-1@2=2',
      // JSON.parse of the client's makes the nearest double of the largest 64-bit number.
      '$$note-1@0={"$tb":9223372036854776000}',
    ]);
  });

  it.each(['no_stream' as const, 'any' as const, 2n])(
    'lets the stream be written to again, expecting %s: revisions go on',
    async (streamState) => {
      const { client } = await filled();
      await client.deleteStream('note-1');
      const { nextExpectedRevision } = await client.appendToStream('note-1', noted('new'), { streamState });
      expect(String(nextExpectedRevision)).toBe('3');
      expect(await told(client.readStream('note-1'))).toEqual(['note-1@3=new']);
      expect(await told(client.readStream('note-1', { direction: BACKWARDS, fromRevision: END }))).toEqual([
        'note-1@3=new',
      ]);
      expect(await told(client.readStream('$$note-1'))).toEqual(['$$note-1@1={"$tb":3}']);
    },
  );

  it('leaves no stream that exists', async () => {
    const { client } = await filled();
    await client.deleteStream('note-1');
    const refused = await refusal(client.appendToStream('note-1', noted('x'), { streamState: 'stream_exists' }));
    expect(refused).toMatchObject({ type: 'wrong-expected-version', actualState: '2' });
  });

  it('at another revision is refused', async () => {
    const { client } = await filled();
    const refused = await refusal(client.deleteStream('note-1', { expectedRevision: 1n }));
    expect(refused).toMatchObject({ type: 'wrong-expected-version', actualState: '2', expectedState: '1' });
    expect(await told(client.readStream('note-1'))).toHaveLength(3);
  });

  it('is undone by new metadata, whatever that says', async () => {
    const { client } = await filled();
    await client.deleteStream('note-1');
    await client.setStreamMetadata('note-1', { maxCount: 10 });
    await client.appendToStream('note-1', noted('new'), { streamState: 2n });
    expect(await told(client.readStream('note-1'))).toEqual(['note-1@3=new']);
    expect(await told(client.readStream('$$note-1'))).toEqual(['$$note-1@2={"$maxCount":10,"$tb":3}']);
  });
});

describe('a tombstone', () => {
  it('ends the stream for good', async () => {
    const { client } = await filled();
    await client.tombstoneStream('note-1', { expectedRevision: 2n });
    const deleted = { type: 'stream-deleted' };
    expect(await refusal(told(client.readStream('note-1')))).toMatchObject(deleted);
    expect(await refusal(client.appendToStream('note-1', noted('x'), { streamState: 'any' }))).toMatchObject(deleted);
    expect(await refusal(client.appendToStream('note-1', noted('x'), { streamState: 'no_stream' }))).toMatchObject(
      deleted,
    );
    expect(await refusal(client.deleteStream('note-1'))).toMatchObject(deleted);
    expect(await refusal(client.tombstoneStream('note-1'))).toMatchObject(deleted);
  });

  it('is an event of its own in $all, at the largest revision', async () => {
    const { client } = await filled();
    await client.tombstoneStream('note-1');
    for await (const { event } of client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }))
      expect([event?.streamId, event?.type, String(event?.revision)]).toEqual([
        'note-1',
        '$streamDeleted',
        '9223372036854775807',
      ]);
  });

  it('is the last that a subscription to the stream gets', async () => {
    const { client } = await filled();
    const subscription = client.subscribeToStream('note-1', { fromRevision: START });
    const types: string[] = [];
    const end = (async () => {
      for await (const { event } of subscription) {
        types.push(event?.type ?? '');
        if (types.length === 3) await client.tombstoneStream('note-1');
      }
    })();
    expect(await refusal(end)).toMatchObject({ type: 'stream-deleted' });
    expect(types).toEqual(['Noted', 'Noted', 'Noted', '$streamDeleted']);
  });
});

describe('a stream’s metadata', () => {
  it.each([
    ['maxCount', { maxCount: 2 }, ['1', '2']],
    ['truncateBefore', { truncateBefore: 2 }, ['2']],
    ['maxCount and truncateBefore', { maxCount: 2, truncateBefore: 1 }, ['1', '2']],
    ['truncateBefore past the end', { truncateBefore: 7 }, []],
    ['a long maxAge', { maxAge: 3_600 }, ['0', '1', '2']],
  ])('%s hides events from reads of the stream, both ways, and not from $all', async (_, metadata, left) => {
    const { client } = await filled();
    await client.setStreamMetadata('note-1', metadata);
    const expected = left.map((revision) => `note-1@${revision}=${revision}`);
    expect(await told(client.readStream('note-1'))).toEqual(expected);
    expect(await told(client.readStream('note-1', { direction: BACKWARDS, fromRevision: END }))).toEqual(
      expected.toReversed(),
    );
    expect((await told(client.readAll())).slice(0, 3)).toEqual(['note-1@0=0', 'note-1@1=1', 'note-1@2=2']);
  });

  it('changes nothing of revisions: an append goes on where the stream ends', async () => {
    const { client } = await filled();
    await client.setStreamMetadata('note-1', { truncateBefore: 7 });
    const { nextExpectedRevision } = await client.appendToStream('note-1', noted('x'), { streamState: 2n });
    expect(String(nextExpectedRevision)).toBe('3');
  });

  it('is read back as it was set; of its own stream only the last event shows', async () => {
    const { client } = await filled();
    await client.setStreamMetadata('note-1', { maxCount: 2 });
    await client.setStreamMetadata('note-1', { maxCount: 3, custom: 'x' });
    expect((await client.getStreamMetadata('note-1')).metadata).toEqual({ maxCount: 3, custom: 'x' });
    expect(await told(client.readStream('$$note-1'))).toEqual(['$$note-1@1={"$maxCount":3,"custom":"x"}']);
  });
});
