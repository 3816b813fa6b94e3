import { type ServedMinuteBook } from '../support/minute-book.js';
import { type WarmCli } from '../support/warm-cli.js';

/** What can be read of questions and of whoever asked them, each reading as text. */
export type Readings = Readonly<Record<(typeof PATHS)[number][0] | 'table' | 'command', string>>;

const PATHS = [
  ['list', '/api/questions?limit=1000'],
  ['people', '/api/people?limit=1000'],
  ['activity', '/api/activity?limit=1000'],
  ['feed', '/api/events?limit=1000'],
  ['actionsPage', '/actions'],
  ['programmePage', '/work-programme'],
  ['meeting', '/api/meetings/'],
] as const;

/** Reads all of it over HTTP, as JSON, page or table, and at the command line, as of the last entry. */
export async function everythingRead(
  { data, reader }: ServedMinuteBook,
  cli: WarmCli,
  meeting: string,
): Promise<Readings> {
  const command = (await cli.minutebook(data, 'questions', '--json')).stdout;
  const pages = PATHS.map(async ([name, path]) => {
    const { body } = await reader.get<unknown>(name === 'meeting' ? path + meeting : path);
    return [name, typeof body === 'string' ? body : JSON.stringify(body)];
  });
  const { body: table } = await reader.get<string>('/api/questions?limit=1000', { Accept: 'text/csv' });
  return { ...(Object.fromEntries(await Promise.all(pages)) as Readings), table, command };
}

/** All of it in one text. */
export const readOf = (readings: Readings): string => Object.values(readings).join('\n');
