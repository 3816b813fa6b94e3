import { WrongExpectedRevision } from '../errors.js';
import { type EventStore } from '../event-store.js';
import { noted } from './noted.js';

/** Work for a writer in another process: append so many events to a stream, whoever else writes to it. */
export interface WriterJob {
  readonly writer: string;
  readonly stream: string;
  readonly events: number;
}

export interface WriterReport {
  /** Ids of the events that were acknowledged, in the order they were. */
  readonly acknowledged: readonly string[];
  /** How often someone else was first. */
  readonly conflicts: number;
}

/** Appends one event at a time at the stream's end, reading it again whenever someone else was first. */
export async function runWriterJob(store: EventStore, { writer, stream, events }: WriterJob): Promise<WriterReport> {
  const acknowledged: string[] = [];
  let conflicts = 0;
  let revision = await streamEnd(store, stream);
  while (acknowledged.length < events) {
    const event = noted({ writer, number: acknowledged.length });
    try {
      ({ revision } = await store.append(stream, revision ?? 'no-stream', [event]));
      acknowledged.push(event.id);
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision)) throw error;
      conflicts += 1;
      revision = error.actual;
    }
  }
  return { acknowledged, conflicts };
}

async function streamEnd(store: EventStore, stream: string): Promise<number | null> {
  for await (const event of store.readStream(stream, { direction: 'backwards', limit: 1 })) return event.revision;
  return null;
}
