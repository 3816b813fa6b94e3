import { jest } from '@jest/globals';
import { run } from '../run.js';
import { type Ran, ranOf } from './ran.js';

/** Runs the command in this process over a data directory, with what it writes kept apart. */
export async function runHere(data: string, ...args: readonly string[]): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const kept = (['stdout', 'stderr'] as const).map((name) =>
    jest.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    }),
  );
  const before = process.env['MINUTEBOOK_DATA'];
  const exitCode = process.exitCode;
  process.exitCode = undefined;
  process.env['MINUTEBOOK_DATA'] = data;
  try {
    const code = await run(['node', 'minutebook', ...args]);
    return ranOf(code, written.stdout, written.stderr);
  } finally {
    process.exitCode = exitCode;
    if (before === undefined) delete process.env['MINUTEBOOK_DATA'];
    else process.env['MINUTEBOOK_DATA'] = before;
    for (const spy of kept) spy.mockRestore();
  }
}
