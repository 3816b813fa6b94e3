import { Command } from 'commander';
import { positionText } from '#lib/event-store/position-text.js';
import { type CommonOptions, withCommon } from '../options.js';
import { jsonLine, line } from '../output/print.js';
import { withBook } from '../with-book.js';

/** Lets a view that has stopped pass over the event it stopped at, on record. */
export const skipCommand = (): Command =>
  withCommon(new Command('skip'))
    .description('Lets a view that has stopped pass over the event it stopped at, on record')
    .argument('<view>', 'its name')
    .requiredOption('--reason <words>', 'why; it is recorded')
    .action((view: string, options: CommonOptions & { reason: string }) =>
      withBook(options, async ({ ledger, upkeep }) => {
        const position = await ledger.views.skip(view, { reason: options.reason, by: 'cli' });
        await upkeep.bringUpToDate();
        if (options.json) jsonLine({ view, position });
        else line(`${view} goes on. That it passes over the event is recorded at position ${positionText(position)}.`);
      }),
    );
