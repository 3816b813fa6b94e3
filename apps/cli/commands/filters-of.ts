import { getMetadataStorage } from 'class-validator';
import { minuteBook } from '#lib/application/index.js';
import { type Reading } from './reading-tables.js';

/** What the readings' filters mean, where their name alone does not say. */
const MEANINGS: Readonly<Record<string, string>> = {
  addressee: 'who was asked: an id or words in a name',
  asker: 'who asked: an id or words in a name',
  authority: 'a council, by id or words in its name',
  calledIn: 'only those called in, or with "false" only the others',
  capacity: 'member, officer, co-opted, public or unknown',
  committee: 'a committee, by id or words in its name',
  dueBefore: 'due before this date',
  from: 'on this date or later',
  kind: 'of this kind',
  maker: 'who decided: an id or words in a name',
  meeting: 'the meeting it comes from, by id',
  municipalYear: 'as in 2024-2025',
  overdue: 'only what is overdue, or with "false" only what is not',
  owed: 'only where an answer is owed, or with "false" only where none is',
  owner: 'an owner: an id, words in a name, or "none"',
  question: 'the question it promises an answer to, by id',
  state: 'how far a topic has come; "all" leaves nothing out',
  status: 'how it stands',
  text: 'words in it',
  to: 'on this date or earlier',
  verb: 'the outcome: noted, agreed, requested…',
};
/** Fields of every query that are options of their own, or none. */
const OTHERS = new Set(['asAt', 'effectiveOn', 'minPosition', 'limit', 'after']);

/** The filters of a reading as options of the command line. */
export function filtersOf({ resource }: Reading): { flag: string; description: string }[] {
  const query = minuteBook.queryCases.find(({ get }) => get === resource)?.query;
  if (!query) throw new Error(`There is no reading ${resource}.`);
  const fields = getMetadataStorage()
    .getTargetValidationMetadatas(query, '', false, false)
    .map(({ propertyName }) => propertyName);
  return [...new Set(fields)]
    .filter((field) => !OTHERS.has(field))
    .sort()
    .map((field) => ({
      flag: `--${kebab(field)} ${isFlag(query, field) ? '[yes]' : `<${kebab(field)}>`}`,
      description: MEANINGS[field] ?? kebab(field).replaceAll('-', ' '),
    }));
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const isFlag = (query: new () => object, field: string): boolean =>
  Reflect.getMetadata('design:type', query.prototype as object, field) === Boolean;
