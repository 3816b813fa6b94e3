import { StoreUnavailable } from '#lib/event-store/index.js';
import { isThere } from '../files.js';
import { type SealFiles } from '../seal-files.js';
import { checkpointsInFile } from '../sqlite/checkpoint-rows.js';
import { RowSource } from '../sqlite/row-source.js';
import { type FiledLog } from './filed-log.js';
import { FiledSource } from './filed-source.js';
import { type Findings } from './finding.js';
import { checkpointsFiled, type KeptCheckpoints, NO_CHECKPOINTS } from './kept-checkpoints.js';
import { type LogSource } from './log-source.js';

/** What a ledger's engine keeps, to be read in the order that whoever verifies wants. */
export interface StoredLedger {
  /** What sentences call the checkpoint stream. */
  readonly checkpointsName: string;
  checkpoints(findings: Findings): Promise<KeptCheckpoints>;
  /** Opens the log, as it stands then. @throws {StoreUnavailable} when it cannot be opened */
  log(): LogSource;
}

/** A ledger and its checkpoint stream in files of a data directory. @throws {StoreUnavailable} when there is none */
export async function ledgerInFiles(
  files: SealFiles,
  { data, threads }: { readonly data: string; readonly threads?: number },
): Promise<StoredLedger> {
  if (!(await isThere(files.ledger))) throw new StoreUnavailable(`There is no minute book in ${data}.`);
  return {
    checkpointsName: 'checkpoints.db',
    checkpoints: async (findings) => checkpointsInFile(files.checkpoints, findings) ?? NO_CHECKPOINTS,
    log: () => new RowSource(files.ledger, threads),
  };
}

/** A ledger of any engine. */
export const ledgerFiled = (log: FiledLog, checkpoints: FiledLog): StoredLedger => ({
  checkpointsName: checkpoints.name,
  checkpoints: (findings) => checkpointsFiled(checkpoints, findings),
  log: () => new FiledSource(log),
});
