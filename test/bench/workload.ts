import { randomUUID } from 'node:crypto';
import { type NewEvent } from '#lib/event-store/index.js';

/** Events of one action, each appended by itself. */
export const EVENTS_PER_STREAM = 5;

const words =
  'The Cabinet Member agreed to write to the Environment Agency about flooding at Mordiford and report back. ';

/** An event with 300 bytes of data and 160 of metadata, as JSON. */
export function makeEvent(): NewEvent {
  return {
    id: randomUUID(),
    type: 'ActionProgressReported',
    schemaVersion: 1,
    data: fill({ action: randomUUID(), owner: randomUUID(), progress: 'under-way', percent: 40 }, 'words', 300),
    metadata: fill({ actor: randomUUID(), command: randomUUID() }, 'source', 160),
    effectiveAt: '2026-03-14',
  };
}

function fill<Fields extends object>(fields: Fields, name: string, bytes: number): Fields & Record<string, string> {
  const room = bytes - JSON.stringify({ ...fields, [name]: '' }).length;
  return { ...fields, [name]: words.repeat(4).slice(0, room) };
}

/** Streams of events, made before the clock starts. */
export const makeStreams = (count: number): { stream: string; events: NewEvent[] }[] =>
  Array.from({ length: count }, () => ({
    stream: `action-${randomUUID()}`,
    events: Array.from({ length: EVENTS_PER_STREAM }, makeEvent),
  }));

export type Streams = ReturnType<typeof makeStreams>;
