import { randomUUID } from 'node:crypto';
import { SealedBook } from './sealed-book.js';
import { noted } from '#lib/event-store/contract/noted.js';

/** A second process that records and seals, so many times, in a data directory; it prints the notes it published or found. */
const [data, times] = process.argv.slice(2);
if (data === undefined || times === undefined) throw new Error('Usage: sealing-process <data> <times>');
const book = SealedBook.at(data);
await book.open();
const notes: string[] = [];
for (let time = 0; time < Number(times); time += 1) {
  await book.append(`note-${randomUUID()}`, [noted({ time })]);
  notes.push((await book.seals.seal()).note);
}
await book.close();
process.stdout.write(JSON.stringify(notes));
