import { type MessageEvent } from '@nestjs/common';
import { Observable } from 'rxjs';
import { cloudEventOf } from '#lib/application/index.js';
import { type EventStore, type Position } from '#lib/event-store/index.js';

/** Keeps proxies from closing a quiet connection. */
const HEARTBEAT_MS = 15_000;

/** Every event after a position, then every new one from any process, fed by the store, until unsubscribed or stopping. */
export function liveEvents(store: EventStore, after: Position | null, stopping: AbortSignal): Observable<MessageEvent> {
  return new Observable<MessageEvent>((subscriber) => {
    const left = new AbortController();
    const heartbeat = setInterval(() => subscriber.next({ type: 'heartbeat', data: '' }), HEARTBEAT_MS);
    const pump = async () => {
      for await (const message of store.subscribe({ after, signal: AbortSignal.any([left.signal, stopping]) })) {
        if ('caughtUp' in message) continue;
        subscriber.next({ id: message.position, type: 'event', data: cloudEventOf(message) });
      }
      subscriber.complete();
    };
    pump().catch((error: unknown) => subscriber.error(error));
    return () => {
      clearInterval(heartbeat);
      left.abort();
    };
  });
}
