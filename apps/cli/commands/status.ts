import { Command } from 'commander';
import { type EventStore } from '#lib/event-store/index.js';
import { type CommonOptions, withCommon } from '../options.js';
import { jsonLine, line, width } from '../output/print.js';
import { table } from '../output/table.js';
import { withBook } from '../with-book.js';

/** How the minute book stands: its log, its views, its reactors. */
export const statusCommand = (): Command =>
  withCommon(new Command('status'))
    .description('Size of the log, lag of the views, faults')
    .action((options: CommonOptions) =>
      withBook(options, async ({ ledger, upkeep }) => {
        const status = { data: ledger.paths.data, events: await count(ledger.store), ...(await upkeep.status()) };
        if (options.json) return jsonLine(status);
        line(`The minute book in ${status.data} holds ${status.events} ${status.events === 1 ? 'event' : 'events'}.`);
        line();
        const views = status.views.map((view) => ({
          ...view,
          behind: view.behind >= 1_000 ? '1,000 or more' : view.behind,
        }));
        line(table(views, viewColumns, width()));
        line();
        line(
          table(
            status.reactors.reactors.map((reactor) => ({ ...reactor })),
            reactorColumns,
            width(),
          ),
        );
        if (status.faults.length > 0) line();
        for (const fault of status.faults) line(fault);
      }),
    );

const position = (value: unknown): string => (value === null ? 'none' : String(Number(value)));
const viewColumns = [
  { heading: 'View', of: (view: Readonly<Record<string, unknown>>) => String(view['view']) },
  { heading: 'State', of: (view: Readonly<Record<string, unknown>>) => String(view['state']) },
  { heading: 'Position', of: (view: Readonly<Record<string, unknown>>) => position(view['position']) },
  { heading: 'Behind', of: (view: Readonly<Record<string, unknown>>) => String(view['behind']) },
];
const reactorColumns = [
  { heading: 'Reactor', of: (reactor: Readonly<Record<string, unknown>>) => String(reactor['name']) },
  { heading: 'Position', of: (reactor: Readonly<Record<string, unknown>>) => position(reactor['position']) },
];

async function count(store: EventStore): Promise<number> {
  const events = store.readBytes()[Symbol.asyncIterator]();
  let counted = 0;
  while ((await events.next()).done !== true) counted += 1;
  return counted;
}
