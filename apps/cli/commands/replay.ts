import { Command } from 'commander';
import { minuteBook } from '#lib/application/index.js';
import { replay, type ReplayStep } from '#lib/application/replay.js';
import { positionText } from '#lib/event-store/position-text.js';
import { asLastTold, type Dated } from '#lib/projections/dated.js';
import { UnknownView } from '#lib/projections/errors.js';
import { type CommonOptions, withCommon } from '../options.js';
import { jsonLine, line } from '../output/print.js';
import { moment, words } from '../output/words.js';
import { withBook } from '../with-book.js';
import { between } from './between.js';

interface Options extends CommonOptions {
  readonly view: string;
  readonly from?: string;
  readonly to?: string;
}

/** How a view changed, step by step. */
export const replayCommand = (): Command =>
  withCommon(new Command('replay'))
    .description('How a view changed, step by step')
    .requiredOption('--view <name>', `one of: ${minuteBook.views.map(({ name }) => name).join(', ')}`)
    .option('--from <time>', 'from a date, an instant or a position on')
    .option('--to <time>', 'up to a date (its end), an instant or a position')
    .action((options: Options) =>
      withBook(options, async ({ ledger }) => {
        const view = minuteBook.views.find(({ name }) => name === options.view);
        if (!view)
          throw new UnknownView(
            options.view,
            minuteBook.views.map(({ name }) => name),
          );
        const { empty, ...range } = await between(ledger.store, options);
        let any = false;
        for await (const step of empty ? [] : replay(ledger.store, view, range)) {
          any = true;
          if (options.json) jsonLine(asJson(step));
          else show(step);
        }
        if (!any && !options.json) line(`The view ${view.name} did not change in that time.`);
      }),
    );

const asJson = ({ event, changes }: ReplayStep) => ({
  position: event.position,
  time: event.recordedAt,
  eventId: event.id,
  type: event.type,
  stream: event.stream,
  changes: changes.map(({ key, before, after }) => ({ key, before: factsOf(before), after: factsOf(after) })),
});

function show({ event, changes }: ReplayStep): void {
  line(`${positionText(event.position)}  ${moment(event.recordedAt)}  ${event.type}  ${event.stream}`);
  for (const { key, before, after } of changes) {
    const was = factsOf(before) ?? {};
    const is = factsOf(after) ?? {};
    line(`    ${before === null ? '+' : after === null ? '-' : '~'} ${key}`);
    for (const field of new Set([...Object.keys(was), ...Object.keys(is)]))
      if (JSON.stringify(was[field]) !== JSON.stringify(is[field]) && !QUIET.has(field))
        line(`        ${field}: ${before === null ? '' : `${brief(was[field])} → `}${brief(is[field])}`);
  }
}

/** Changes with every event, and says nothing to a reader. */
const QUIET = new Set(['revision', 'position', 'id', 'log', 'history']);
const brief = (value: unknown): string => {
  const text = words(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
};

/** A row as last told, without its dated changes. */
function factsOf(row: object | null): Record<string, unknown> | null {
  if (row === null) return null;
  const { changes, ...fixed } = row as { changes?: readonly Dated<object>[] };
  return { ...fixed, ...(changes ? asLastTold<object>(changes) : {}) };
}
