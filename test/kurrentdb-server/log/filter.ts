import { type LoggedRecord } from '../types.js';

/** Which records a reader of `$all` wants. */
export type RecordFilter = (record: LoggedRecord) => boolean;

/** Every record, those of system streams included. */
export const everything: RecordFilter = () => true;

/** By the beginning of the stream's name or the event's type; any of the prefixes will do. */
export const byPrefix = (of: 'stream' | 'type', prefixes: readonly string[]): RecordFilter => {
  if (prefixes.length === 1) return ({ [of]: text }) => text.startsWith(prefixes[0]!);
  return ({ [of]: text }) => prefixes.some((prefix) => text.startsWith(prefix));
};

/**
 * By a regular expression, found anywhere unless it is anchored.
 * The server's dialect is .NET's; here it is JavaScript's.
 *
 * @throws {SyntaxError} when it is none
 */
export const byExpression = (of: 'stream' | 'type', source: string): RecordFilter => {
  const expression = new RegExp(source, 'u');
  return ({ [of]: text }) => expression.test(text);
};
