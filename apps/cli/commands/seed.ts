import { Command } from 'commander';
import { type CommonOptions, withCommon } from '../options.js';
import { complaint, jsonLine, line } from '../output/print.js';
import { Progress } from '../output/progress.js';
import { withBook } from '../with-book.js';

/** Records the five seed meetings through the command bus; running it again changes nothing. */
export const seedCommand = (): Command =>
  withCommon(new Command('seed'))
    .description('Records the five seed meetings; running it again changes nothing')
    .action((options: CommonOptions) =>
      withBook(options, async ({ ledger, dispatcher, seals, upkeep }) => {
        const { recordSeeds } = await import('../../../seeds/record-seeds.js');
        const before = await ledger.store.head();
        const progress = new Progress();
        const recorded = await recordSeeds(dispatcher, async (done, of) => {
          await upkeep.bringUpToDate();
          progress.at(`Recording meeting ${done} of ${of}`);
        });
        progress.done();
        const unsealed = await seals.sealRecorded('if due', complaint);
        if (unsealed !== null) complaint(unsealed);
        const position = await ledger.store.head();
        if (options.json) jsonLine({ ...recorded, position, changed: position !== before });
        else if (position === before) line('The seed meetings are in the minute book already. Nothing changed.');
        else line(`Recorded ${recorded.meetings} meetings, ${recorded.records} records. Try: minutebook actions`);
      }),
    );
