import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PublishedLog } from './published-log.js';

/** What someone did to a published log, and the question whose answer must be a refusal. */
export interface Tampering {
  readonly what: string;
  /** The smallest log it can be done to. */
  readonly from?: number;
  /** The file that is changed, below the log's folder; nothing is changed without. */
  readonly file?: (log: PublishedLog) => Promise<string> | string;
  /** The changed file; null takes it away. */
  readonly change?: (content: Buffer) => Buffer | string | null;
  readonly ask: (log: PublishedLog) => readonly string[];
}

const key = ({ vkey }: PublishedLog) => ['--key', vkey];
const exported = (log: PublishedLog) => ['export', ...key(log), log.file('export.jsonl')];
const bare = (log: PublishedLog) => ['export', ...key(log), log.file('bare.jsonl')];
const tiles = (log: PublishedLog) => ['tiles', ...key(log), log.file('tiles')];
const receipt = (log: PublishedLog) => ['receipt', ...key(log), log.file('receipt-0.tlog-proof'), log.file('entry-0')];
const inclusion = (log: PublishedLog) => {
  const known = ['--entry', log.file('entry-0'), '--checkpoint', log.file('checkpoint')];
  return ['inclusion', ...known, ...key(log), log.file('inclusion-0.json')];
};
const consistency = (log: PublishedLog, older = 'kept', newer = 'checkpoint') => {
  const known = ['--older', log.file(older), '--newer', log.file(newer)];
  return ['consistency', ...known, ...key(log), log.file('consistency.json')];
};

const lines = (change: (lines: string[]) => void) => (content: Buffer) => {
  const list = content.toString('utf8').split('\n');
  change(list);
  return list.join('\n');
};
const replaced = (from: RegExp | string, to: string) => (content: Buffer) => content.toString('utf8').replace(from, to);
/** The bit of a byte turned over, counted from the end when negative. */
const flipped = (at: number) => (content: Buffer) => {
  const index = at < 0 ? content.length + at : at;
  return Buffer.from(content.map((byte, here) => (here === index ? byte ^ 1 : byte)));
};

/** The last file of a folder of tiles, whole or partial, as a path below the log. */
const lastIn = (kind: string) => async (log: PublishedLog) => {
  const folder = join('tiles', 'tile', kind);
  const there = await readdir(log.file(folder), { recursive: true, withFileTypes: true });
  const files = there.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return files.sort().at(-1)!.slice(log.file('').length);
};

/** Names a member of the entry in a line, as JSON within JSON writes it. */
const inEntry = (text: string) => text.replaceAll('"', String.raw`\"`);
const LAST = -2; // Of an export's lines: the file ends with a newline.

export const TAMPERINGS: readonly Tampering[] = [
  ...[exported, bare].flatMap((ask): Tampering[] => {
    const name = ask === exported ? 'export.jsonl' : 'bare.jsonl';
    const file = () => name;
    return [
      {
        what: `${name}: a byte of an entry`,
        file,
        change: replaced(inEntry('"actor":"c'), inEntry('"actor":"C')),
        ask,
      },
      { what: `${name}: the last entry taken away`, file, change: lines((list) => list.splice(LAST, 1)), ask },
      {
        what: `${name}: an entry put in twice`,
        file,
        change: lines((list) => list.splice(LAST, 0, list.at(LAST)!)),
        ask,
      },
      {
        what: `${name}: two entries in each other's place`,
        from: 2,
        file,
        change: lines((list) => list.splice(1, 2, list[2]!, list[1]!)),
        ask,
      },
      { what: `${name}: another size in its checkpoint`, file, change: replaced(/\\n\d+\\n/, String.raw`\n9\n`), ask },
      { what: `${name}: its signature`, file, change: replaced(/(— \S+ \S{20})(.)/, '$1*'), ask },
    ];
  }),
  {
    what: 'export.jsonl: proofs of two entries exchanged',
    from: 2,
    file: () => 'export.jsonl',
    change: lines((list) => {
      const [one, two] = [list[1]!, list[2]!].map((line) => JSON.parse(line) as { proof: string[] });
      list.splice(1, 2, JSON.stringify({ ...one, proof: two!.proof }), JSON.stringify({ ...two, proof: one!.proof }));
    }),
    ask: exported,
  },
  {
    what: 'export.jsonl: the proof of its older checkpoint',
    from: 3,
    file: () => 'export.jsonl',
    change: replaced(/("checkpoints":\[\{"note":"[^"]*","proof":\[")./, '$1*'),
    ask: exported,
  },
  { what: 'tiles: a byte of an entry', file: lastIn('entries'), change: flipped(-20), ask: tiles },
  { what: 'tiles: a bundle cut short', file: lastIn('entries'), change: (all) => all.subarray(0, -1), ask: tiles },
  {
    what: 'tiles: a bundle with more',
    file: lastIn('entries'),
    change: (all) => Buffer.concat([all, all]),
    ask: tiles,
  },
  { what: 'tiles: a bundle taken away', file: lastIn('entries'), change: () => null, ask: tiles },
  { what: 'tiles: a byte of a tile', file: lastIn('0'), change: flipped(7), ask: tiles },
  { what: 'tiles: a tile taken away', file: lastIn('0'), change: () => null, ask: tiles },
  { what: 'tiles: a byte of an upper tile', from: 256, file: lastIn('1'), change: flipped(7), ask: tiles },
  ...[
    { what: 'the size', change: replaced(/\n\d+\n/, '\n9\n') },
    {
      what: 'the root',
      change: lines((list) =>
        list.splice(
          2,
          1,
          list[2]!.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')),
        ),
      ),
    },
    { what: 'the origin', change: replaced('minutebook/', 'minutebooks/') },
    {
      what: 'the signature',
      change: lines((list) =>
        list.splice(
          4,
          1,
          list[4]!.replace(/.{9}$/, (end) => end.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))),
        ),
      ),
    },
    { what: 'no signature', change: lines((list) => list.splice(3)) },
  ].map((one): Tampering => ({
    ...one,
    what: `tiles: ${one.what} of the checkpoint`,
    file: () => 'tiles/checkpoint',
    ask: tiles,
  })),
  { what: 'export.jsonl with the key of another log', ask: (log) => exported({ ...log, vkey: log.otherKey }) },
  { what: 'tiles with the key of another log', ask: (log) => tiles({ ...log, vkey: log.otherKey }) },
  { what: 'a receipt with the key of another log', ask: (log) => receipt({ ...log, vkey: log.otherKey }) },
  {
    what: 'export.jsonl with a kept checkpoint of another history',
    ask: (log) => [...exported(log).slice(0, -1), '--checkpoint', log.file('fork'), log.file('export.jsonl')],
  },
  {
    what: 'tiles with a kept checkpoint of another history',
    ask: (log) => [...tiles(log).slice(0, -1), '--checkpoint', log.file('fork'), log.file('tiles')],
  },
  { what: 'a receipt for another entry', from: 2, ask: (log) => [...receipt(log).slice(0, -1), log.file('entry-1')] },
  {
    what: 'a JSON receipt for another entry',
    from: 2,
    ask: (log) => ['inclusion', '--entry', log.file('entry-1'), log.file('inclusion-0.json')],
  },
  {
    what: 'a receipt: its index',
    from: 2,
    file: () => 'receipt-0.tlog-proof',
    change: replaced('index 0', 'index 1'),
    ask: receipt,
  },
  {
    what: 'a receipt: a hash taken out',
    from: 2,
    file: () => 'receipt-0.tlog-proof',
    change: lines((list) => list.splice(2, 1)),
    ask: receipt,
  },
  {
    what: 'a receipt: a hash put in',
    file: () => 'receipt-0.tlog-proof',
    change: lines((list) => list.splice(2, 0, `${'A'.repeat(43)}=`)),
    ask: receipt,
  },
  {
    what: 'a JSON receipt: its index',
    from: 2,
    file: () => 'inclusion-0.json',
    change: replaced('"leafIdx":0', '"leafIdx":1'),
    ask: inclusion,
  },
  {
    what: 'a JSON receipt under another checkpoint',
    ask: (log) => inclusion(log).map((arg) => (arg === log.file('checkpoint') ? log.file('fork') : arg)),
  },
  { what: 'a consistency receipt about another history', ask: (log) => consistency(log, 'kept', 'fork') },
  {
    what: 'a consistency receipt: a hash put in',
    file: () => 'consistency.json',
    change: replaced('"proof":[', `"proof":["${'A'.repeat(43)}=",`),
    ask: consistency,
  },
];

/** Does it, asks, and puts everything back. */
export async function whileTampered<Answer>(
  { file, change }: Tampering,
  log: PublishedLog,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  if (file === undefined || change === undefined) return ask();
  const path = log.file(await file(log));
  const before = await readFile(path);
  const after = change(before);
  if (after !== null && Buffer.from(after).equals(before)) throw new Error(`Nothing was changed in ${path}.`);
  await (after === null ? rm(path) : writeFile(path, after));
  try {
    return await ask();
  } finally {
    await writeFile(path, before);
  }
}
