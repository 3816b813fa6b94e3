import { IsOptional, IsString } from 'class-validator';
import { Type } from '@sinclair/typebox';
import { noteEvents, notesSlice } from '#lib/decider/testing/notes.js';
import { type EventOf } from '#lib/domain/index.js';
import { defineView } from '#lib/projections/view.js';
import { itemCase, listCase } from '#lib/querying/query-case.js';
import { ListQuery } from '#lib/querying/list-query.js';
import { TimedQuery } from '#lib/querying/time-controls.js';
import { reactorEvents } from '#lib/reactors/reactor.events.js';
import { type Reactor } from '#lib/reactors/reactor.js';
import { type Composition } from '../composition.js';

interface NoteRow {
  readonly lines: readonly string[];
  readonly revision: number;
}

const idOf = (stream: string) => stream.slice('note-'.length);

/** The notes of the specifications, by their first line. */
export const notesView = defineView<NoteRow, EventOf<typeof noteEvents>>({
  name: 'notes',
  version: 1,
  title: 'Notes',
  columns: {},
  sort: (row) => row.lines[0] ?? '',
  on: {
    NoteOpened: ({ stream, data, revision }) => [{ key: idOf(stream), row: { lines: [data.text], revision } }],
    NoteAdded: ({ stream, data, revision }, rows) => [
      { key: idOf(stream), row: { lines: [...(rows.get(idOf(stream))?.lines ?? []), data.text], revision } },
    ],
  },
});

export class ListNotes extends ListQuery {
  /** Words in the first line. */
  @IsOptional()
  @IsString()
  text?: string;
}
export class GetNote extends TimedQuery {}

const item = Type.Object({});
const asked = { views: [notesView], item };

export const listNotes = listCase<ListNotes>({
  ...asked,
  query: ListNotes,
  get: 'notes',
  resource: 'note',
  summary: 'Notes',
  *list({ text = '' }, reader, { today, effectiveOn }, after) {
    for (const { row, key, sort } of reader.rows(notesView, after ? { after } : {}))
      if (row.lines[0]?.includes(text)) yield { item: { id: key, lines: row.lines, today, effectiveOn }, sort, key };
  },
});

export const getNote = itemCase<GetNote>({
  ...asked,
  query: GetNote,
  get: 'notes/:id',
  resource: 'note',
  summary: 'One note',
  one(_query, params, reader, { today }) {
    const found = reader.row(notesView, params['id'] ?? '');
    return found && { id: found.key, lines: found.row.lines, revision: found.row.revision, today };
  },
});

/** A book of notes: the smallest composition there can be. */
export const notesBook = (reactors: readonly Reactor[] = []): Composition => ({
  slices: [notesSlice],
  events: [noteEvents, reactorEvents],
  views: [notesView],
  nameViews: [],
  queryCases: [listNotes, getNote],
  reactors,
});
