import { type KurrentDBClient } from '@kurrent/kurrentdb-client';

/**
 * Closes the gRPC connection of a client whose calls have ended. Disposing of a client ends its calls and leaves the
 * connection open until it has been idle for half an hour; a server that is asked for many short subscriptions would
 * collect them. The client has no public way to this: where it has none at all, the half hour it is.
 */
export async function closeChannel(client: KurrentDBClient): Promise<void> {
  const getChannel: unknown = Reflect.get(client, 'getChannel');
  if (typeof getChannel !== 'function') return;
  const channel: unknown = await Reflect.apply(getChannel, client, []);
  if (isClosable(channel)) channel.close();
}

const isClosable = (channel: unknown): channel is { close(): void } =>
  typeof channel === 'object' && channel !== null && 'close' in channel && typeof channel.close === 'function';
