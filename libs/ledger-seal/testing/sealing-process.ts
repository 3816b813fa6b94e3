import { randomUUID } from 'node:crypto';
import { noted } from '#lib/event-store/contract/noted.js';
import { SealedBook } from './sealed-book.js';
import { SharedBook } from './shared-book.js';

/**
 * A second process that records and seals, so many times, in a data directory; it prints the notes it published or found.
 * With two more arguments ledger and checkpoint stream lie in a directory that others share, and the key in a file.
 */
const [data, times, shared, signingKey] = process.argv.slice(2);
if (data === undefined || times === undefined)
  throw new Error('Usage: sealing-process <data> <times> [<shared> <signing key>]');
const book =
  shared === undefined || signingKey === undefined
    ? SealedBook.at(data)
    : await SharedBook.open({ data, shared, signingKey });
if (book instanceof SealedBook) await book.open();
const notes: string[] = [];
for (let time = 0; time < Number(times); time += 1) {
  await book.store.append(`note-${randomUUID()}`, 'no-stream', [noted({ time })]);
  notes.push((await book.seals.seal()).note);
}
await book.close();
process.stdout.write(JSON.stringify(notes));
