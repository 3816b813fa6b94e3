import { Command } from 'commander';
import { cloudEventOf } from '#lib/application/index.js';
import { refuseUnknown } from '#lib/domain/refusal.js';
import { type EventStore, type RecordedEvent } from '#lib/event-store/index.js';
import { positionText } from '#lib/event-store/position-text.js';
import { type CommonOptions, withCommon } from '../options.js';
import { jsonLine, line } from '../output/print.js';
import { moment, words } from '../output/words.js';
import { withBook } from '../with-book.js';
import { between } from './between.js';

interface Options extends CommonOptions {
  readonly from?: string;
  readonly to?: string;
}

/** The events themselves, one readable line each. */
export const historyCommand = (): Command =>
  withCommon(new Command('history'))
    .description('The events themselves, oldest first; --json gives CloudEvents 1.0')
    .argument('[stream]', 'one stream, e.g. action-<id>')
    .option('--from <time>', 'from a date, an instant or a position on')
    .option('--to <time>', 'up to a date (its end), an instant or a position')
    .action((stream: string | undefined, options: Options) =>
      withBook(options, async ({ ledger }) => {
        let any = false;
        for await (const event of wanted(ledger.store, stream, options)) {
          any = true;
          if (options.json) jsonLine(cloudEventOf(event));
          else line(readable(event));
        }
        if (any || options.json) return;
        line(
          (options.from ?? options.to)
            ? 'Nothing was recorded in that time.'
            : 'The minute book is empty. Record the seed meetings with: minutebook seed',
        );
      }),
    );

async function* wanted(store: EventStore, stream: string | undefined, options: Options): AsyncGenerator<RecordedEvent> {
  const { empty, ...range } = await between(store, options);
  if (stream !== undefined && !(await exists(store, stream))) refuseUnknown('stream', stream);
  if (empty) return;
  if (stream === undefined) {
    yield* store.readAll(range);
    return;
  }
  for await (const event of store.readStream(stream))
    if (
      (range.after == null || event.position > range.after) &&
      (range.upTo === undefined || event.position <= range.upTo)
    )
      yield event;
}

async function exists(store: EventStore, stream: string): Promise<boolean> {
  const first = await store.readStream(stream, { limit: 1 })[Symbol.asyncIterator]().next();
  return first.done !== true;
}

/** `42  5 Sept 2024, 14:03:09  action-… 3  CompletionReported  note: Done · …  (effective 4 Sep 2024) by clerk` */
function readable(event: RecordedEvent): string {
  const data = Object.entries(event.data)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}: ${brief(words(value))}`)
    .join(' · ');
  const effective = event.effectiveAt === null ? '' : `  effective ${words(event.effectiveAt)}`;
  const place = `${positionText(event.position)}  ${moment(event.recordedAt)}  ${event.stream} ${event.revision}`;
  return `${place}  ${event.type}${effective}  by ${event.metadata['actor'] ?? 'not stated'}${data === '' ? '' : `  ${data}`}`;
}

const brief = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
