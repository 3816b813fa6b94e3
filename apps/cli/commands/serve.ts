import { Command } from 'commander';
import { type CommonOptions, withCommon } from '../options.js';

/** The server, as `npm start` runs it. */
export const serveCommand = (): Command =>
  withCommon(new Command('serve'))
    .description('Serves the minute book (HOST, PORT), as npm start does')
    .action(async ({ data }: CommonOptions) => {
      const { startFromTerminal } = await import('../../server/start-from-terminal.js');
      await startFromTerminal(data === undefined ? {} : { data });
    });
