import { type Change, defineView, type Rows, type Seen } from '../view.js';

export interface Note {
  readonly words: string;
  readonly topic: string | null;
  readonly rank: number;
}

type NoteEvent =
  | { type: 'NoteWritten'; data: { key: string; words: string; topic: string | null; rank: number } }
  | { type: 'NoteRemoved'; data: { key: string } };

/** Keyed notes: the least a view can be. */
export const notes = (version = 1, name = 'notes') =>
  defineView<Note, NoteEvent>({
    name,
    version,
    title: 'Notes',
    columns: { topic: (row) => row.topic, rank: (row) => row.rank },
    sort: (row) => row.words,
    on: {
      NoteWritten: ({ data: { key, ...row } }) => [{ key, row }],
      NoteRemoved: ({ data: { key } }) => [{ key, row: null }],
    },
  });

/** Counts how often an event was applied to each stream: applied twice, or passed over, shows. */
export const counts = (name = 'counts', version = 1) =>
  defineView<{ count: number; last: string }, { type: '*'; data: unknown }>({
    name,
    version,
    title: 'Events of each stream',
    columns: {},
    sort: (_, key) => key,
    on: {
      '*': (event, rows) => [
        { key: event.stream, row: { count: (rows.get(event.stream)?.count ?? 0) + 1, last: event.position } },
      ],
    },
  });

type Any = { type: string; data: unknown };

/** A view that reads each event with a function of the spec. */
export const reading = (
  name: string,
  read: (event: Seen<Any>, rows: Rows<{ seen: string }>) => Iterable<Change<{ seen: string }>>,
  version = 1,
) =>
  defineView<{ seen: string }, Any>({
    name,
    version,
    title: `Read by ${name}`,
    columns: { seen: (row) => row.seen },
    sort: (row) => row.seen,
    on: { '*': read },
  });
