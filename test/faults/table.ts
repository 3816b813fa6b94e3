import { availableParallelism } from 'node:os';
import { type Tally } from './tally.js';

const NAMES = { sqlite: 'SQLite', kurrentdb: 'KurrentDB' } as const;
const HEAD = ['engine', 'fault', 'rounds', 'appends acknowledged', 'unknown outcomes settled', 'promises broken'];
const MORE = ['errors met and what was noticed', 'seconds'];

/** The page on what was survived, as Markdown. */
export function pageOf(tallies: readonly Tally[], command: string): string {
  const total = (of: (tally: Tally) => number) =>
    tallies.reduce((sum, tally) => sum + of(tally), 0).toLocaleString('en-GB');
  const rows = [[...HEAD, ...MORE], [...HEAD, ...MORE].map(() => '---'), ...tallies.map(rowOf)];
  return `# Faults survived

Made by \`${command}\` on a machine with ${availableParallelism()} cores, Linux and Node ${process.versions.node}; do not edit.

Writers append known events to several streams, some of which they contend for, through the real engine, while a view, the tree of hashes and a listener to the live log follow. A fault strikes at a random moment. Afterwards everything is held against what the writers were told:

- every acknowledged append is there, whole, once, at the revision, the position and the time that were answered, and after what its writer was told before;
- nothing is there that nobody sent, and nothing of an append that was refused each time; an append whose outcome was unknown was sent again with the same ids, which settled it;
- the log reads from start to end in each direction, every stream without gaps; \`verify\` finds nothing;
- the view that followed through the fault equals a fresh replay, now and as at earlier positions;
- the listener was given what the log holds, each event once, in order;
- the root of the tree that followed equals one recomputed from the bytes by the definition of RFC 9162.

${total(({ report }) => report.rounds)} rounds, ${total(({ report }) => report.acknowledged)} appends acknowledged, ${total(({ report }) => report.settled)} unknown outcomes settled, **${total(({ report }) => report.broken.length)} promises broken**.

${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}
${brokenIn(tallies)}
## What the rounds are made with

- SQLite: processes of their own over files on a local disk. The full disk is a small one in memory (tmpfs), mounted for the round; the limit on the size of files is the system's (\`prlimit\`); read-only files and folders are met by a process whose user rights bind.
- A damaged page: bytes of a copy of the ledger are changed. Reading may then give something else than was written without a word only where \`verify\` finds it: it is the tree of hashes that vouches for the content, as SQLite keeps no checksums of its own. Every reading that was right, loud, or found by \`verify\` counts as survived.
- KurrentDB: the engine and its real client over gRPC, against a test server that speaks the protocol and is a process of its own (\`test/kurrentdb-server\`). It is no KurrentDB: what a real cluster does beyond the documented protocol is not shown here. Outcomes that the engine settled by itself, by repeating the append within its time, are not counted as unknown.
- The power going off between the write-ahead log and the disk is **not** simulated: killing a process leaves what it wrote with the operating system. That an acknowledged append is on disk rests on \`synchronous=FULL\` and on a disk that keeps its word.
`;
}

/** What was broken, one by one; nothing where nothing was. */
function brokenIn(tallies: readonly Tally[]): string {
  const broken = tallies.flatMap(({ report }) => report.broken);
  return broken.length === 0 ? '' : `\n## Promises broken\n\n${broken.map((sentence) => `- ${sentence}`).join('\n')}\n`;
}

function rowOf({ fault, report, seconds, leftOut }: Tally): string[] {
  const { rounds, acknowledged, settled, broken, errors, notes } = report;
  const title = `${fault.title} (\`${fault.name}\`)`;
  if (leftOut !== null) return [NAMES[fault.engine], title, 'none', '', '', '', `left out: ${leftOut}`, ''];
  const met = [...errors, ...(notes ?? [])].map(([word, count]) => `${word} ${count}`).join(', ');
  const counts = [rounds, acknowledged, settled, broken.length].map((count) => count.toLocaleString('en-GB'));
  return [NAMES[fault.engine], title, ...counts, met, seconds.toFixed(0)];
}
