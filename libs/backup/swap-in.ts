import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DERIVED, PLAIN_FILES, withJournals } from './backup-files.js';

/** Says in the data directory that a restore is under way, and where its parts lie. */
const MARK = 'restore-under-way';

interface Swap {
  /** Directory below the data directory with what is to be put in place. */
  readonly staged: string;
  /** Where what is replaced goes, below the data directory. */
  readonly aside: string;
  readonly names: readonly string[];
  /** Databases that are set aside with nothing in their place. */
  readonly dropped?: readonly string[];
}

/** Puts checked files in place of the present ones, which are set aside. From the mark on it is completed even if cut short. */
export function swapIn(data: string, swap: Swap): void {
  mkdirSync(join(data, swap.aside), { recursive: true, mode: 0o700 });
  writeDurably(join(data, MARK), JSON.stringify(swap));
  finishRestore(data);
}

/** Whether a restore was begun and has to be completed. */
export const isUnderWay = (data: string): boolean => existsSync(join(data, MARK));

/** Completes a restore that was cut short. Does nothing when there is none. */
export function finishRestore(data: string): void {
  const mark = join(data, MARK);
  if (!existsSync(mark)) return;
  const { staged, aside, names, dropped = [] } = JSON.parse(readFileSync(mark, 'utf8')) as Swap;
  for (const name of names) replace(data, name, join(data, staged), join(data, aside));
  for (const name of dropped) setAside(data, name, join(data, aside));
  for (const name of DERIVED.flatMap(withJournals)) rmSync(join(data, name), { force: true });
  rmSync(join(data, staged), { recursive: true, force: true });
  rmSync(mark);
}

/** One file after the other; what was done before the cut is seen from what is where. */
function replace(data: string, name: string, staged: string, aside: string): void {
  if (!existsSync(join(staged, name))) return;
  setAside(data, name, aside);
  renameSync(join(staged, name), join(data, name));
}

function setAside(data: string, name: string, aside: string): void {
  const isPlain = PLAIN_FILES.some((plain) => plain === name);
  for (const part of isPlain ? [name] : withJournals(name))
    if (existsSync(join(data, part))) renameSync(join(data, part), join(aside, part));
}

function writeDurably(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 });
  const handle = openSync(file, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
