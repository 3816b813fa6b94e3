import { CorruptEntry, type FiledEntry, type StoredBytes, StreamTruncated } from '#lib/event-store/index.js';
import { RangeCheck } from './check-range.js';
import { type FiledLog } from './filed-log.js';
import { type Findings } from './finding.js';
import { type RangeReport } from './range-report.js';

/** A checkpoint stream as it is kept, each entry checked as one of a log. */
export interface KeptCheckpoints {
  readonly entries: readonly StoredBytes[];
  readonly report: RangeReport;
}

export const NO_CHECKPOINTS: KeptCheckpoints = { entries: [], report: new RangeCheck(0).report() };

/**
 * The checkpoint stream of any engine, as far as it can be read; where history is missing is a finding.
 *
 * @throws {StoreUnavailable} when the engine cannot be read
 */
export async function checkpointsFiled(log: FiledLog, findings: Findings): Promise<KeptCheckpoints> {
  const entries: FiledEntry[] = [];
  try {
    for await (const entry of log.entries()) entries.push(entry);
  } catch (error) {
    if (!(error instanceof StreamTruncated || error instanceof CorruptEntry)) throw error;
    findings.add('checkpoint', `The checkpoints cannot be read after checkpoint ${entries.length}: ${error.message}`);
  }
  const range = new RangeCheck(entries.length, log.skewMs);
  for (const { bytes, stream, revision } of entries)
    range.take(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), [undefined, stream, revision]);
  return { entries, report: range.report() };
}
