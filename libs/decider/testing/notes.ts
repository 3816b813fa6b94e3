import 'reflect-metadata';
import { Type } from '@sinclair/typebox';
import { IsOptional, IsString, Length } from 'class-validator';
import { Command, event, type EventOf, refuse, Words } from '#lib/domain/index.js';
import { type Fold } from '../decider.js';
import { defineSlice, useCasesOf } from '../use-case.js';

/** The smallest slice there can be, for specifications of the machine: a note that is opened, added to and closed. */
export const noteEvents = {
  NoteOpened: event('A note was opened', { text: Words('The note'), madeId: Type.String() }),
  NoteAdded: event('Something was added to a note', { text: Words('What'), others: Type.Integer() }),
  NoteClosed: event('A note was closed', {}),
} as const;
type NoteEvent = EventOf<typeof noteEvents>;

interface NoteState {
  readonly lines: readonly string[];
  readonly closed: boolean;
}

export const noteFold: Fold<NoteState, NoteEvent> = {
  initial: { lines: [], closed: false },
  evolve: (state, event) =>
    event.type === 'NoteClosed' ? { ...state, closed: true } : { ...state, lines: [...state.lines, event.data.text] },
};

export class OpenNote extends Command {
  @IsString()
  @Length(1, 100)
  text!: string;
}

export class AddToNote extends Command {
  @IsString()
  @Length(1, 100)
  text!: string;

  /** Another note, whose lines are counted. */
  @IsOptional()
  @IsString()
  besides?: string | null;
}

export class CloseNote extends Command {}

const noteUseCase = useCasesOf<NoteState, NoteEvent>();

export const openNote = noteUseCase(OpenNote, {
  post: 'notes',
  summary: 'Open a note',
  creates: true,
  example: { text: 'Apologies' },
  decide: ({ text }, _state, telling) => [{ type: 'NoteOpened', data: { text, madeId: telling.newId('thing') } }],
});

export const addToNote = noteUseCase(AddToNote, {
  post: 'notes/:id/lines',
  summary: 'Add to a note',
  example: { text: 'Councillor Ash' },
  reads: ({ besides }) => ({ other: { stream: `note-${besides ?? 'none'}`, fold: noteFold } }),
  decide({ text }, state, _telling, { other }) {
    if (state.closed) refuse('note-closed', 'This note is closed. Open another.');
    return [{ type: 'NoteAdded', data: { text, others: other.lines.length } }];
  },
});

export const closeNote = noteUseCase(CloseNote, {
  post: 'notes/:id/close',
  summary: 'Close a note',
  example: {},
  decide: () => [
    { type: 'NoteAdded', data: { text: 'Closed', others: 0 }, effectiveAt: '2026-01-01' },
    { type: 'NoteClosed', data: {} },
  ],
});

export const notesSlice = defineSlice({
  prefix: 'note',
  thing: 'note',
  fold: noteFold,
  useCases: [openNote, addToNote, closeNote],
});
