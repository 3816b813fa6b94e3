import { existsSync } from 'node:fs';
import { StoreUnavailable } from '#lib/event-store/index.js';
import { formatPosition } from '#lib/event-store/sqlite/index.js';
import { isSqliteError, messageOf } from '#lib/faults/error-code.js';
import { RangeCheck } from '../verify/check-range.js';
import { type Findings } from '../verify/finding.js';
import { hiddenText } from '../verify/hidden-text.js';
import { type KeptCheckpoints, NO_CHECKPOINTS } from '../verify/kept-checkpoints.js';
import { bytesIn, LogRows, takeRow } from './log-rows.js';

/** The checkpoint stream in a file of its own. Null, and a finding, when the file cannot be read to its end. */
export function checkpointsInFile(file: string, findings: Findings): KeptCheckpoints | null {
  if (!existsSync(file)) return NO_CHECKPOINTS;
  let rows: LogRows | null = null;
  try {
    rows = new LogRows(file);
    const all = [...rows.all()];
    const range = new RangeCheck(all.length);
    for (const row of all) takeRow(range, row);
    const hidden = rows.hidden();
    if (hidden !== null) findings.add('checkpoint', hiddenText(hidden, 'checkpoint stream'));
    if (rows.lastGivenOut() > (all.at(-1)?.[0] ?? 0))
      findings.add('checkpoint', 'Checkpoints were taken out at the end of the checkpoint stream.');
    const entries = all.map((row) => ({ position: formatPosition(row[0]), bytes: bytesIn(row[4]) }));
    return { entries, report: range.report() };
  } catch (error) {
    if (!(error instanceof StoreUnavailable) && !isSqliteError(error)) throw error;
    findings.add('unreadable', `The checkpoints cannot be read: ${messageOf(error)}`);
    return null;
  } finally {
    rows?.close();
  }
}
