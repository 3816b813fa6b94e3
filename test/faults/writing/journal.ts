import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { type Appended, type ExpectedRevision } from '#lib/event-store/index.js';
import { type AppendName } from './plan.js';

/** What a writer did and was told, in the order it happened. */
export type Entry =
  /** Before an append is sent. */
  | (AppendName & { readonly what: 'try'; readonly expected: ExpectedRevision })
  /** The store acknowledged it. */
  | (AppendName & { readonly what: 'told'; readonly answer: Appended; readonly clock: number })
  /** The store said that nothing was appended. */
  | (AppendName & {
      readonly what: 'refused';
      readonly error: string;
      readonly sentence: string;
      readonly clock: number;
    })
  /** The store said that it does not know. */
  | (AppendName & { readonly what: 'unknown'; readonly error: string; readonly sentence: string })
  /** Opening the store, the view or the tree failed, and is tried again. */
  | { readonly what: 'trouble'; readonly with: string; readonly error: string; readonly sentence: string };

/**
 * Keeps what writers were told. A line is with the operating system before the writer goes on, so that killing the writer
 * takes nothing of it away.
 */
export class Journal {
  private readonly file: number;

  constructor(path: string) {
    this.file = openSync(path, 'a');
  }

  note(entry: Entry): void {
    writeSync(this.file, `${JSON.stringify(entry)}\n`);
  }

  close(): void {
    closeSync(this.file);
  }
}

/** What stands in a journal now; nothing when there is none. A last line that was cut short was not told to anybody. */
export function readJournal(path: string): Entry[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Entry);
}
