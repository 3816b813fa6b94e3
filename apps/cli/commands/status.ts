import { Command } from 'commander';
import { type SealStatus } from '#lib/application/index.js';
import { type CommonOptions, withCommon } from '../options.js';
import { jsonLine, line, width } from '../output/print.js';
import { table } from '../output/table.js';
import { toCountText as count } from '#lib/ledger-seal/words.js';
import { moment } from '../output/words.js';
import { withBook } from '../with-book.js';

/** How the minute book stands: its log, its views, its reactors. */
export const statusCommand = (): Command =>
  withCommon(new Command('status'))
    .description('Size of the log, lag of the views, faults')
    .action((options: CommonOptions) =>
      withBook(options, async ({ ledger, upkeep }) => {
        const status = {
          data: ledger.paths.data,
          events: await ledger.seals.tree.advance(),
          ...(await upkeep.status()),
        };
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
        line();
        line(sealLine(status.seal));
        if (status.faults.length > 0) line();
        for (const fault of status.faults) line(fault);
      }),
    );

function sealLine({ size, root, at, unsealed, refused }: SealStatus): string {
  if (refused !== null) return refused;
  if (size === null) return 'Nothing is sealed yet. Make a seal with: minutebook checkpoint';
  const since = unsealed === 0 ? 'nothing recorded since' : `${count(unsealed)} recorded since`;
  return `Ledger seal: size ${count(size)} · ${root} · ${moment(at ?? '')} · ${since}`;
}

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
