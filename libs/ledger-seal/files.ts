import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '#lib/faults/error-code.js';

/** A file's text; null when there is no such file. */
export async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export const isThere = (file: string): Promise<boolean> =>
  access(file, constants.F_OK).then(
    () => true,
    () => false,
  );

/** How a file is written. */
export interface Writing {
  /** Wait until it is on disk; for many files that can be written again, there is no need. Default true. */
  readonly isDurable?: boolean;
  /** Who may read it. Default anyone. */
  readonly mode?: number;
}

/** Writes a file so that at any moment it is there whole, as it was or as it is to be. */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
  { isDurable = true, mode = 0o644 }: Writing = {},
): Promise<void> {
  const draft = await writeDraft(file, content, mode, isDurable);
  await rename(draft, file);
  if (isDurable) await syncFolder(file);
}

/** As `writeWhole`, but only when there is no such file: false when another was first. */
export async function writeNew(file: string, content: string, mode: number): Promise<boolean> {
  const draft = await writeDraft(file, content, mode, true);
  try {
    await link(draft, file);
    await syncFolder(file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(
  file: string,
  content: string | Uint8Array,
  mode: number,
  isDurable: boolean,
): Promise<string> {
  const draft = `${file}.${randomUUID()}.tmp`;
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(draft, 'wx', mode);
  try {
    await handle.writeFile(content);
    if (isDurable) await handle.sync();
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return draft;
}

/** A new name lasts once its folder is on disk. Some systems cannot sync a folder, and need not. */
async function syncFolder(file: string): Promise<void> {
  const folder = await open(dirname(file), 'r').catch(() => null);
  try {
    await folder?.sync();
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'EISDIR'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    await folder?.close();
  }
}

const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';
