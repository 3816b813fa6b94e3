import { chownSync } from 'node:fs';

/** "nobody": the user that owns nothing, where PostgreSQL refuses to run as root. */
const NOBODY = 65_534;

export const isRoot = (): boolean => process.getuid?.() === 0;

/** For `spawn`: as whom PostgreSQL is to run. */
export const unprivileged = (): { readonly uid?: number; readonly gid?: number } =>
  isRoot() ? { uid: NOBODY, gid: NOBODY } : {};

/** Gives a file or folder to whom PostgreSQL runs as. */
export function handOver(path: string): void {
  if (isRoot()) chownSync(path, NOBODY, NOBODY);
}
