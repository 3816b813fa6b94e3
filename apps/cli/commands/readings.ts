import { Command } from 'commander';
import { type CommonOptions, type TimeOptions, withCommon, withTimes } from '../options.js';
import { jsonLine, line, width } from '../output/print.js';
import { table } from '../output/table.js';
import { withBook } from '../with-book.js';
import { filtersOf } from './filters-of.js';
import { type Reading, readings } from './reading-tables.js';

type Options = CommonOptions & TimeOptions & Readonly<Record<string, string | boolean | undefined>>;

/** One command for each register, its filters taken from the reading's own query. */
export const readingCommands = (): Command[] => readings.map(readingCommand);

function readingCommand(reading: Reading): Command {
  const command = withTimes(withCommon(new Command(reading.name))).description(reading.description);
  if (reading.argument) command.argument(`<${reading.argument.name}>`, reading.argument.description);
  for (const { flag, description } of filtersOf(reading)) command.option(flag, description);
  command.option('--limit <number>', 'at most this many');
  return command.action(async (...given: unknown[]) => {
    const [first, second] = given;
    const named = reading.argument ? String(first) : '';
    await show(reading, named, (reading.argument ? second : first) as Options);
  });
}

function show(reading: Reading, named: string, { data, json = false, ...query }: Options): Promise<void> {
  return withBook({ ...(data === undefined ? {} : { data }), json }, async ({ asker, ledger, upkeep }) => {
    await upkeep.bringUpToDate();
    const items: Record<string, unknown>[] = [];
    for (const params of reading.argument?.find(ledger.views, named) ?? [{}])
      for await (const item of asker.stream({ resource: reading.resource, params, query }))
        if (json) jsonLine(item);
        else items.push(item as Record<string, unknown>);
    if (json) return;
    line(items.length === 0 ? reading.empty(Object.keys(query).length > 0) : table(items, reading.columns, width()));
  });
}
