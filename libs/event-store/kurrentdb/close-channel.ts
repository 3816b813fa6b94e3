import { type KurrentDBClient } from '@kurrent/kurrentdb-client';

/** The gRPC connection that a client asked for last. */
const channels = new WeakMap<KurrentDBClient, unknown>();

/** Takes note of the gRPC connections of a new client, for `closeChannel`: the client has no public way to them. */
export function watchChannel(client: KurrentDBClient): void {
  const getChannel: unknown = Reflect.get(client, 'getChannel');
  if (typeof getChannel !== 'function') return;
  Reflect.set(client, 'getChannel', () => {
    const channel: unknown = Reflect.apply(getChannel, client, []);
    channels.set(client, channel);
    return channel;
  });
}

/**
 * Closes the gRPC connection of a client whose calls have ended. Disposing of a client ends its calls and leaves the
 * connection open until it has been idle for half an hour; a server that is asked for many short subscriptions would
 * collect them. A client that has none, as one that only reads, is not asked for one: it would look for its cluster's
 * leader, for minutes if nobody answers.
 */
export async function closeChannel(client: KurrentDBClient): Promise<void> {
  const channel = await channels.get(client);
  if (isClosable(channel)) channel.close();
}

const isClosable = (channel: unknown): channel is { close(): void } =>
  typeof channel === 'object' && channel !== null && 'close' in channel && typeof channel.close === 'function';
