import { type EventDefinition, type EventDefinitions } from '#lib/domain/index.js';

interface Described {
  readonly description?: string;
  readonly type?: string;
  readonly anyOf?: readonly Described[];
  readonly items?: Described;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Described>>;
}

/** One heading of the catalogue: a stream and its events. */
export interface CatalogueSection {
  /** The stream's name, e.g. `action-<id>`. */
  readonly stream: string;
  readonly events: EventDefinitions;
}

/** The catalogue of events as Markdown: what each means and carries. Made from the definitions, checked by a test. */
export function eventCatalogue(sections: readonly CatalogueSection[]): string {
  const total = sections.reduce((sum, { events }) => sum + Object.keys(events).length, 0);
  return [
    '# Events',
    '',
    `Every event of the ledger: ${total} types. Made from their definitions; a test keeps it so.`,
    '`?` marks what may be null: the record does not state it. Every event also has an id, its stream and revision, when it was',
    'recorded, when it took effect where that is stated, and metadata: who, by which command, read from which span of which document.',
    '',
    ...sections.flatMap(section),
  ].join('\n');
}

function section({ stream, events }: CatalogueSection): string[] {
  const rows = Object.entries(events).map(([type, definition]) => row(type, definition));
  return [`## \`${stream}\``, '', '| event | what happened | carries |', '| --- | --- | --- |', ...rows, ''];
}

function row(type: string, { meaning, schemaVersion, data }: EventDefinition): string {
  const version = schemaVersion === 1 ? '' : ` (v${schemaVersion})`;
  const fields = Object.entries(data.properties as Readonly<Record<string, Described>>).map(([name, schema]) =>
    field(name, schema),
  );
  return `| \`${type}\`${version} | ${cell(meaning)} | ${fields.join('<br>') || '–'} |`;
}

function field(name: string, schema: Described): string {
  const known = schema.anyOf?.filter(({ type }) => type !== 'null') ?? [schema];
  const nullable = schema.anyOf !== undefined && known.length < schema.anyOf.length;
  const [first] = known;
  const words = schema.description ?? first?.description ?? first?.items?.description;
  const choice = first?.enum ? ` (${first.enum.join(', ')})` : '';
  const list = first?.type === 'array' ? '[]' : '';
  return cell(`\`${name}${list}\`${nullable ? '?' : ''}${words === undefined ? '' : ` ${words}`}${choice}`);
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
