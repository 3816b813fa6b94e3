import { type FiledEntry } from '../filed-entry.js';

/** Most bytes of one append: servers up to 24.x take 1 MiB unless they are told otherwise. */
const MOST_BYTES = 512 * 1_024;

/** Entries cut into runs that follow each other in one stream, each small enough for one append. */
export function runsOf(entries: readonly FiledEntry[]): FiledEntry[][] {
  const runs: FiledEntry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    bytes += entry.bytes.length;
    if (run && last?.stream === entry.stream && last.revision + 1 === entry.revision && bytes <= MOST_BYTES)
      run.push(entry);
    else {
      runs.push([entry]);
      bytes = entry.bytes.length;
    }
  }
  return runs;
}
