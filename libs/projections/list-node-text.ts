import { type Position } from '#lib/event-store/index.js';
import { type Entry, type ListNode, type PastEntry } from './list-node.js';

/** In no place and no position, see `list-key`. */
const MARK = '\u0000';

/**
 * A node as one text: what all its places begin with, what all its positions begin with, how many entries have not
 * ended, then the entries, each as the rest of its place, the rest of its positions, and its child.
 */
export function nodeText({ id, entries, past }: ListNode): string {
  const places = sharedPlaces(entries, past);
  const positions = sharedPositions(entries, past);
  const inner = !isLeaf(id);
  let text = places + MARK + positions + MARK + String(entries.length);
  for (const { k, from, child } of entries) {
    text += MARK + k.slice(places.length) + MARK + from.slice(positions.length);
    if (inner) text += MARK + String(child);
  }
  for (const { k, from, to, child } of past) {
    text += MARK + k.slice(places.length) + MARK + from.slice(positions.length) + MARK + to.slice(positions.length);
    if (inner) text += MARK + String(child);
  }
  return text;
}

export function parseNode(id: number, text: string): ListNode {
  const [places = '', positions = '', standing = '', ...parts] = text.split(MARK);
  const inner = !isLeaf(id);
  let next = 0;
  const child = () => (inner ? Number(parts[next++]) : 0);
  const k = () => places + (parts[next++] ?? '');
  const position = () => positions + (parts[next++] ?? '');
  const entries: Entry[] = [];
  const past: PastEntry[] = [];
  for (let count = Number(standing); count > 0; count -= 1) entries.push({ k: k(), from: position(), child: child() });
  while (next < parts.length) past.push({ k: k(), from: position(), to: position(), child: child() });
  return { id, entries, past };
}

/** The entries of a node that stood at a position, in order: only they are made out of its text. */
export function standingIn(id: number, text: string, at: Position): Pick<Entry, 'k' | 'child'>[] {
  const [places = '', positions = '', standing = '', ...parts] = text.split(MARK);
  const inner = isLeaf(id) ? 0 : 1;
  if (!at.startsWith(positions) && at < positions) return [];
  // What positions are compared with once their common beginning is gone; all come before it when `at` is beyond that.
  const moment = at.startsWith(positions) ? at.slice(positions.length) : '\uffff';
  const found: Pick<Entry, 'k' | 'child'>[] = [];
  const entry = (start: number, child: number) => {
    found.push({ k: places + (parts[start] ?? ''), child: inner ? Number(parts[child]) : 0 });
  };
  const past = Number(standing) * (2 + inner);
  for (let start = 0; start < past; start += 2 + inner) if ((parts[start + 1] ?? '') <= moment) entry(start, start + 2);
  const ordered = found.length;
  for (let start = past; start < parts.length; start += 3 + inner)
    if ((parts[start + 1] ?? '') <= moment && (parts[start + 2] ?? '') > moment) entry(start, start + 3);
  return found.length === ordered ? found : found.sort((a, b) => (a.k < b.k ? -1 : 1));
}

/** Leaves have odd ids, the nodes above them even ones. */
export const isLeaf = (id: number): boolean => id % 2 === 1;

function sharedPlaces(entries: readonly Entry[], past: readonly PastEntry[]): string {
  // The entries are in order, so that their first and last share what all do.
  let shared = entries[0]?.k ?? past[0]?.k ?? '';
  shared = sharedStart(shared, entries.at(-1)?.k ?? shared);
  for (const { k } of past) shared = sharedStart(shared, k);
  return shared;
}

function sharedPositions(entries: readonly Entry[], past: readonly PastEntry[]): string {
  let shared = entries[0]?.from ?? past[0]?.from ?? '';
  for (const { from } of entries) shared = sharedStart(shared, from);
  for (const { from, to } of past) shared = sharedStart(sharedStart(shared, from), to);
  return shared;
}

function sharedStart(a: string, b: string): string {
  if (b.startsWith(a)) return a;
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return a.slice(0, length);
}
