import { type EventStore, type RecordedEvent } from '#lib/event-store/index.js';
import { type EventRegistry } from './event-registry.js';

/**
 * The one place where old events become today's: everything that reads events reads them through this.
 * Stored bytes pass untouched.
 */
export function upcasting(store: EventStore, registry: EventRegistry): EventStore {
  return {
    append: (stream, expected, events) => store.append(stream, expected, events),
    readStream: (stream, range) => upcastAll(store.readStream(stream, range), registry),
    readAll: (range) => upcastAll(store.readAll(range), registry),
    readBytes: (range) => store.readBytes(range),
    subscribe: (options) => upcastSubscription(store, registry, options),
    head: () => store.head(),
    positionAt: (instant) => store.positionAt(instant),
    parsePosition: (text) => store.parsePosition(text),
    close: () => store.close(),
  };
}

async function* upcastAll(events: AsyncIterable<RecordedEvent>, registry: EventRegistry) {
  for await (const event of events) yield registry.upcast(event);
}

async function* upcastSubscription(
  store: EventStore,
  registry: EventRegistry,
  options: Parameters<EventStore['subscribe']>[0],
) {
  for await (const message of store.subscribe(options))
    yield 'caughtUp' in message ? message : registry.upcast(message);
}
