import { type EventEmitter } from 'node:events';

/** A call whose answer is a stream. */
export interface StreamingCall extends EventEmitter {
  readonly cancelled: boolean;
}

/** Resolves at an event of the call's, or when nobody waits for the call any more. */
export const eventOrCancelled = (call: StreamingCall, event: string): Promise<void> =>
  new Promise((resolve) => {
    if (call.cancelled) return resolve();
    const done = () => {
      call.off(event, done);
      call.off('cancelled', done);
      resolve();
    };
    call.on(event, done);
    call.on('cancelled', done);
  });

/** Resolves after so many milliseconds (undefined is never), or when nobody waits for the call any more. */
export async function pauseOrCancelled(call: StreamingCall, milliseconds: number | undefined): Promise<void> {
  const timer =
    milliseconds === undefined ? undefined : setTimeout(() => call.emit('test-server:paused'), milliseconds).unref();
  await eventOrCancelled(call, 'test-server:paused');
  clearTimeout(timer);
}
