import { Command, InvalidArgumentError } from 'commander';
import { positionText } from '#lib/event-store/position-text.js';
import { type CommonOptions, withCommon } from '../options.js';
import { complaint, jsonLine, line } from '../output/print.js';
import { withBook } from '../with-book.js';

interface Options extends CommonOptions {
  readonly id?: string;
  readonly param?: Readonly<Record<string, string>>;
  readonly body: object;
  readonly key?: string;
  readonly revision?: number;
}

/** Records something by its command, for scripts: the same as a POST. */
export const tellCommand = (): Command =>
  withCommon(new Command('tell'))
    .description('Records something by its command, for scripts; the fields as in the API')
    .argument('<command>', 'e.g. RaiseAction, ReportCompletion')
    .option('--id <id>', 'the thing it concerns')
    .option('--param <name=value>', 'another parameter of its path; may be repeated', param)
    .option('--body <json>', 'its fields, as a JSON object', body, {})
    .option('--key <key>', 'tells it once: the same key again answers with the first result')
    .option('--revision <number>', 'refuse when someone changed it since this revision', Number)
    .action((command: string, options: Options) =>
      withBook(options, async ({ dispatcher, seals, upkeep }) => {
        const { id, param: others = {}, key = null, revision = null } = options;
        const { stream: _, ...result } = await dispatcher.tell({
          command,
          params: { ...others, ...(id === undefined ? {} : { id }) },
          body: options.body,
          key,
          actor: 'cli',
          expectedRevision: revision,
        });
        await upkeep.bringUpToDate();
        const unsealed = await seals.sealRecorded('if due', complaint);
        if (unsealed !== null) complaint(unsealed);
        if (options.json) jsonLine(result);
        else
          line(
            `${result.repeated ? 'Recorded before' : 'Recorded'}: ${result.id} is at revision ${result.revision}, position ${positionText(result.position)}.`,
          );
      }),
    );

function param(text: string, known: Readonly<Record<string, string>> = {}): Record<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as name=value.');
  return { ...known, [text.slice(0, at)]: text.slice(at + 1) };
}

function body(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below.
  }
  throw new InvalidArgumentError('Write a JSON object, e.g. \'{"what":"…"}\'.');
}
