import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Somebody whom rights bind: rights do not bind an administrator. Undefined where we are no administrator ourselves. */
export const BOUND_USER = process.getuid?.() === 0 ? 65_534 : undefined;

/** Gives a folder, and what is in it, to that somebody. */
export function handOver(folder: string): void {
  if (BOUND_USER === undefined) return;
  for (const path of [folder, ...filesIn(folder)]) chownSync(path, BOUND_USER, BOUND_USER);
}

/** Forbids writing a folder's files, the folder itself, or both. */
export function forbidWriting(folder: string, what: 'files' | 'folder' | 'both'): void {
  if (what !== 'folder') for (const path of filesIn(folder)) chmodSync(path, 0o444);
  if (what !== 'files') chmodSync(folder, 0o555);
}

export function allowWriting(folder: string): void {
  chmodSync(folder, 0o755);
  for (const path of filesIn(folder)) chmodSync(path, 0o644);
}

const filesIn = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name));
