import { Command } from 'commander';
import { positionText } from '#lib/event-store/position-text.js';
import { type CommonOptions, withCommon } from '../options.js';
import { jsonLine, line } from '../output/print.js';
import { Progress } from '../output/progress.js';
import { withBook } from '../with-book.js';

/** Fills views anew beside the live ones, then swaps. */
export const rebuildCommand = (): Command =>
  withCommon(new Command('rebuild'))
    .description('Builds a view again beside the live one, then swaps')
    .argument('<view>', 'its name, or "all"')
    .action((view: string, options: CommonOptions) =>
      withBook(options, async ({ ledger }) => {
        const progress = new Progress();
        try {
          await ledger.views.rebuild(view, {
            onProgress: ({ view: one, position, head }) =>
              progress.at(`Rebuilding ${one}: ${positionText(position ?? '0')} of ${positionText(head ?? '0')}`),
          });
        } finally {
          progress.done();
        }
        const rebuilt = (await ledger.views.status()).filter((each) => view === 'all' || each.view === view);
        if (options.json) jsonLine(rebuilt);
        else
          for (const each of rebuilt)
            line(`${each.view} is built up to position ${positionText(each.position ?? '0')}.`);
      }),
    );
