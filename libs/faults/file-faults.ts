import { codeOf } from './error-code.js';

/** What happened to a file or folder, and what to do about it, by the system's code. */
export const FILE_SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'cannot be opened. Check that its folder exists.',
  EACCES: 'cannot be opened. Check the rights on it and on its folder.',
  EPERM: 'cannot be opened. Check the rights on it and on its folder.',
  EROFS: 'cannot be written: the disk is read-only. Make it writable, then try again.',
  ENOSPC: 'cannot grow: the disk is full. Free some space, then try again.',
};

/** The code of an error of the file system's, such as `ENOENT`; null for any other. */
export function fileCodeOf(error: unknown): string | null {
  const code = codeOf(error);
  return code !== null && /^E[A-Z]+$/.test(code) ? code : null;
}
