import { type RecordedEvent } from '#lib/event-store/index.js';
import { dayOf, endOfDay, startOfDay } from '../london.js';

/** An entry of the log. */
export type Told = RecordedEvent;

/** When a reading is for: in force on a day (its end) or at an instant; null for as last told. */
export type On = string | null;

/**
 * What an entry says under a name; null where it says nothing. The oracles trust the shapes of the events, which are
 * checked on writing.
 */
export const of = <Value>(told: Told, name: string, unsaid: Value | null = null): Value =>
  (told.data[name] ?? unsaid) as Value;

/** The id of the thing an entry is about: its stream's name after the first dash. */
export const idOf = ({ stream }: Told): string => stream.slice(stream.indexOf('-') + 1);

/** Entries about things of one kind, by thing, in the order of telling. */
export function byThing(log: readonly Told[], kind: string): Map<string, Told[]> {
  const things = new Map<string, Told[]>();
  for (const told of log)
    if (told.stream.startsWith(`${kind}-`)) things.set(idOf(told), [...(things.get(idOf(told)) ?? []), told]);
  return things;
}

/** A moment as something that can be compared: a day comes before every time on it. */
type Moment = readonly [milliseconds: number, isTime: 0 | 1];

const momentOf = (when: string): Moment => (when.length === 10 ? [startOfDay(when), 0] : [Date.parse(when), 1]);
const before = (a: Moment, b: Moment) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

/** Which of two moments comes first, as a number to sort by. */
export function compareMoments(a: string, b: string): number {
  const [one, other] = [momentOf(a), momentOf(b)];
  return before(one, other) ? -1 : before(other, one) ? 1 : 0;
}

/** When something came into force: when it happened, or when it was recorded where that is not stated. */
export const whenOf = ({ effectiveAt, recordedAt }: Pick<Told, 'effectiveAt' | 'recordedAt'>): string =>
  effectiveAt ?? recordedAt;

/** Whether what came into force then had come into force on the day (its end) or at the instant asked about. */
export function hadCome(when: string, on: On): boolean {
  if (on === null) return true;
  const limit = on.length === 10 ? endOfDay(on) : Date.parse(on);
  return momentOf(when)[0] <= limit;
}

/** One thing said about one fact, with when it came into force. */
export interface Said<Value> {
  readonly when: string;
  readonly value: Value;
}

/**
 * What holds of a fact: as last told, or, of what had come into force, the one that came into force last; of two at the
 * same moment the one told later. The first thing said holds until another has come into force: it brought the thing
 * into being, and what was dated before that cannot undo it.
 */
export function holding<Value>([first, ...later]: readonly [Said<Value>, ...Said<Value>[]], on: On): Value {
  if (on === null) return (later.at(-1) ?? first).value;
  let best: Said<Value> | null = null;
  for (const said of later)
    if (hadCome(said.when, on) && (best === null || !before(momentOf(said.when), momentOf(best.when)))) best = said;
  return (best ?? first).value;
}

/** The London day a reading of "overdue" is for. */
export const dayFor = (when: string): string => (when.length === 10 ? when : dayOf(Date.parse(when)));

/** Where an entry was read, when it was read from a document. */
export function sourceOf({ metadata }: Told): { sha256: string; start: number; end: number } | null {
  const [sha256, span] = (metadata['source'] ?? '').split('#char=');
  const [start, end] = (span ?? '').split(',');
  return sha256 && start && end ? { sha256, start: Number(start), end: Number(end) } : null;
}

/** Text in the order of its UTF-16 units. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What an entry says of several facts, with when it came into force. */
export interface Change<Facts> {
  readonly when: string;
  readonly set: Partial<Facts>;
}

/** Facts one by one as they hold on a day; null when what brought the thing into being had not come into force. */
export function factsHolding<Facts extends object>(changes: readonly Change<Facts>[], on: On): Facts | null {
  const [birth] = changes;
  if (!birth || !hadCome(birth.when, on)) return null;
  const entries = (Object.keys(birth.set) as (keyof Facts)[]).map((name) => {
    const said = changes.flatMap(({ when, set }) => (name in set ? [{ when, value: set[name] }] : []));
    return [name, holding(said as [Said<unknown>, ...Said<unknown>[]], on)] as const;
  });
  return Object.fromEntries(entries) as Facts;
}

/** A text to sort by; what is not stated comes last. */
export const orLast = (value: unknown): string => (typeof value === 'string' ? value : '~');
