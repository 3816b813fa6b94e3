import { type Command } from 'commander';

/** What every command takes. */
export interface CommonOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** What commands take that read a view. */
export interface TimeOptions {
  readonly asAt?: string;
  readonly effectiveOn?: string;
}

export const withCommon = (command: Command): Command =>
  command
    .option('--data <dir>', 'the data directory (default: MINUTEBOOK_DATA or ./data)')
    .option('--json', 'JSON on stdout: one item a line for lists, else one value');

export const withTimes = (command: Command): Command =>
  command
    .option('--as-at <time>', 'what the ledger said then: a date (its end), an instant or a position')
    .option('--effective-on <time>', 'what was in force then, as now known: a date or an instant');
