import { describe, expect, it } from '@jest/globals';
import {
  END,
  type AllStreamSubscription,
  START,
  type StreamSubscription,
  streamNameFilter,
} from '@kurrent/kurrentdb-client';
import { noted, notes, running, told, until } from './testing/running.js';

/** What a subscription gives and says, in order. */
function heard(subscription: AllStreamSubscription | StreamSubscription): string[] {
  const all: string[] = [];
  subscription.on('confirmation', () => all.push('confirmed'));
  subscription.on('caughtUp', ({ revision, position }: { revision?: bigint; position?: { commit: bigint } }) =>
    all.push(
      `caught up${revision === undefined ? '' : ` at ${revision}`}${position === undefined ? '' : ` @${position.commit}`}`,
    ),
  );
  subscription.on('data', ({ event }) => all.push(`${event?.streamId}@${event?.revision}`));
  return all;
}

describe('a subscription', () => {
  it('to a stream gives what is there, says that it caught up, and gives what comes', async () => {
    const { client } = await running();
    await client.appendToStream('note-1', notes(2), { streamState: 'any' });
    const subscription = client.subscribeToStream('note-1', { fromRevision: START });
    const all = heard(subscription);
    await until(() => all.includes('caught up at 1'));
    await client.appendToStream('other-1', noted('x'), { streamState: 'any' });
    await client.appendToStream('note-1', notes(2), { streamState: 1n });
    await until(() => all.length === 6);
    expect(all).toEqual(['confirmed', 'note-1@0', 'note-1@1', 'caught up at 1', 'note-1@2', 'note-1@3']);
    await subscription.unsubscribe();
  });

  it('to a stream begins after a revision, and waits for a stream that is not there', async () => {
    const { client } = await running();
    const early = heard(client.subscribeToStream('note-1', { fromRevision: START }));
    await until(() => early.includes('caught up'));
    await client.appendToStream('note-1', notes(3), { streamState: 'no_stream' });
    const later = heard(client.subscribeToStream('note-1', { fromRevision: 0n }));
    await until(() => early.length === 5 && later.length === 4);
    expect(early).toEqual(['confirmed', 'caught up', 'note-1@0', 'note-1@1', 'note-1@2']);
    expect(later).toEqual(['confirmed', 'note-1@1', 'note-1@2', 'caught up at 2']);
  });

  it('to $all begins after a position, or after the end', async () => {
    const { server, client } = await running();
    await client.appendToStream('note-1', notes(3), { streamState: 'any' });
    const [, one, two] = server.log.records.map(({ position }) => position);
    const after = heard(client.subscribeToAll({ fromPosition: { commit: one!, prepare: one! } }));
    const end = heard(client.subscribeToAll({ fromPosition: END }));
    await until(() => [after, end].every((all) => all.includes(`caught up @${two}`)));
    await client.appendToStream('note-1', noted('x'), { streamState: 2n });
    await until(() => after.length === 4 && end.length === 3);
    expect(after).toEqual(['confirmed', 'note-1@2', `caught up @${two}`, 'note-1@3']);
    expect(end).toEqual(['confirmed', `caught up @${two}`, 'note-1@3']);
  });

  it.each([
    ['before 24.10', { version: '23.10.0' }, ['confirmed', 'caught up', 'note-1@0']],
    ['before 23.10', { version: '22.10.0', caughtUp: false }, ['confirmed', 'note-1@0']],
  ])('of a server %s says less', async (_, options, expected) => {
    const { client } = await running(options);
    const all = heard(client.subscribeToAll({ fromPosition: END }));
    await until(() => all.length === expected.length - 1);
    await client.appendToStream('note-1', noted('x'), { streamState: 'any' });
    await until(() => all.length === expected.length);
    expect(all).toEqual(expected);
  });

  it('with a filter says how far it is although nothing passes, and one can go on from there', async () => {
    const { server, client } = await running();
    const checkpoints: bigint[] = [];
    await client.appendToStream('other-1', notes(25), { streamState: 'any' });
    const filter = streamNameFilter({
      prefixes: ['note-'],
      maxSearchWindow: 5,
      checkpointInterval: 2,
      checkpointReached: async (_, { commit }) => {
        checkpoints.push(commit);
      },
    });
    const all = heard(client.subscribeToAll({ fromPosition: START, filter }));
    const positionAt = (index: number) => server.log.records[index]?.position;
    // Every ten records, and once more when it goes live.
    await until(() => checkpoints.length === 3);
    expect(checkpoints.map(String)).toEqual([9, 19, 24].map((index) => String(positionAt(index))));
    await client.appendToStream('other-1', notes(10), { streamState: 'any' });
    await until(() => checkpoints.length === 4);
    await client.appendToStream('note-1', noted('x'), { streamState: 'any' });
    await until(() => all.includes('note-1@0'));
    const from = { commit: checkpoints[0]!, prepare: checkpoints[0]! };
    const again = heard(
      client.subscribeToAll({ fromPosition: from, filter: streamNameFilter({ prefixes: ['note-'] }) }),
    );
    await until(() => again.includes('note-1@0'));
  });

  it('ends on the server when the client unsubscribes', async () => {
    const { server, client } = await running();
    const subscription = client.subscribeToAll({ fromPosition: START });
    const all = heard(subscription);
    await until(() => all.length === 2);
    expect(server.log.openSubscriptions).toBe(1);
    await subscription.unsubscribe();
    await until(() => server.log.openSubscriptions === 0);
  });

  it('goes at the pace of a slow reader, and loses nothing', async () => {
    const { server, client } = await running();
    const events = Array.from({ length: 100 }, () => noted('x'.repeat(20_000)));
    await client.appendToStream('note-1', events, { streamState: 'any' });
    const subscription = client.subscribeToAll({ fromPosition: START }, { highWaterMark: 4 });
    expect(await told(subscription, 100)).toHaveLength(100);
    expect(server.log.openSubscriptions).toBe(1);
  });

  it('shows what metadata leaves of what was there, and all that comes', async () => {
    const { client } = await running();
    await client.appendToStream('note-1', notes(3), { streamState: 'any' });
    await client.setStreamMetadata('note-1', { truncateBefore: 2 });
    const all = heard(client.subscribeToStream('note-1', { fromRevision: START }));
    await until(() => all.includes('caught up at 2'));
    await client.setStreamMetadata('note-1', { truncateBefore: 100 });
    await client.appendToStream('note-1', noted('x'), { streamState: 2n });
    await until(() => all.includes('note-1@3'));
    expect(all).toEqual(['confirmed', 'note-1@2', 'caught up at 2', 'note-1@3']);
  });
});
