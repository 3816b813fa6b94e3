import { AddToNote, CloseNote, type noteEvents, OpenNote } from '#lib/decider/testing/notes.js';
import { type EventOf } from '#lib/domain/index.js';
import { defineReactor, reaction } from '../reactor.js';

/** The events of the notes that specs write. */
export type NoteEvent = EventOf<typeof noteEvents>;

/** Every note that is opened gets a copy, and so on for copies no more. */
export const copies = defineReactor<NoteEvent>({
  name: 'copies',
  title: 'A note is copied',
  on: {
    NoteOpened: ({ stream, data }) =>
      stream.endsWith('-copy')
        ? []
        : [
            reaction(OpenNote, `${stream.slice(5)}-copy`, { text: data.text }),
            reaction(CloseNote, `${stream.slice(5)}-copy`, {}),
          ],
  },
});
/** What is added to a note is added to its copy, which is closed and refuses it. */
export const follows = defineReactor<NoteEvent>({
  name: 'follows',
  title: 'A copy follows its note',
  on: {
    NoteAdded: ({ stream, data }) =>
      stream.endsWith('-copy') ? [] : [reaction(AddToNote, `${stream.slice(5)}-copy`, { text: data.text })],
  },
});
