import { StoreUnavailable } from '../errors.js';
import { type Position } from '../event.js';
import { formatPosition, isKnown, type LogPosition } from './position.js';

/** An event as the client gives it, by reads and by subscriptions alike; of it only what this engine looks at. */
export interface ServerEvent {
  readonly streamId: string;
  readonly revision: bigint;
  /** The server's id of it: made anew for each append, and kept through all tries of that append. */
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  /** Bytes, unless the server was told that they are JSON. */
  readonly data: unknown;
  readonly position?: LogPosition;
}

/**
 * Where an event lies in the log.
 *
 * @throws {StoreUnavailable} a server that does not say so when a stream is read, as those before 22.10
 */
export function positionOf({ position }: ServerEvent): Position {
  if (!isKnown(position))
    throw new StoreUnavailable(
      'The server does not say where in its log an event lies. KurrentDB 22.10 or newer is needed, and entries that were not written by an explicit transaction.',
    );
  return formatPosition(position);
}
