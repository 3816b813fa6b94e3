import { type MessageEvent } from '@nestjs/common';
import { Observable, interval, map, merge } from 'rxjs';
import { cloudEventOf } from '#lib/application/index.js';
import { type EventStore, type Position } from '#lib/event-store/index.js';

/** Keeps proxies from closing a quiet connection. */
const HEARTBEAT_MS = 15_000;

/** Every event after a position, then every new one from any process, fed by the store; ends when unsubscribed. */
export function liveEvents(store: EventStore, after: Position | null): Observable<MessageEvent> {
  const events = new Observable<MessageEvent>((subscriber) => {
    const stop = new AbortController();
    const pump = async () => {
      for await (const message of store.subscribe({ after, signal: stop.signal })) {
        if ('caughtUp' in message) continue;
        subscriber.next({ id: message.position, type: 'event', data: cloudEventOf(message) });
      }
      subscriber.complete();
    };
    pump().catch((error: unknown) => subscriber.error(error));
    return () => stop.abort();
  });
  return merge(events, interval(HEARTBEAT_MS).pipe(map(() => ({ type: 'heartbeat', data: '' }))));
}
