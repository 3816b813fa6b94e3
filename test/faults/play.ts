import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isNativeError } from 'node:util/types';
import { type Fault, type Report } from './fault.js';
import { WritingProcess } from './writing/writing-process.js';

/**
 * Lets a fault strike with a seed, in a folder of its own. What goes wrong with the round itself counts as a broken promise.
 *
 * @param most strikes at most
 */
export async function play(fault: Fault, seed: number, most = Infinity): Promise<Report> {
  const strikes = Math.min(fault.strikes ?? 1, most);
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-faults-'));
  try {
    return await fault.strike({ seed, folder, strikes });
  } catch (error) {
    const why = isNativeError(error) ? (error.stack ?? error.message) : String(error);
    const said = await WritingProcess.endAll();
    const broken = [['the round did not come to its end:', why, ...said].join('\n')];
    return { rounds: strikes, acknowledged: 0, settled: 0, errors: new Map(), broken };
  } finally {
    await WritingProcess.endAll();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How to play a round alone. */
export const commandFor = ({ engine, name }: Fault, seed: number): string =>
  `npm run test:faults -- --engine ${engine} --fault ${name} --seed ${seed}`;
