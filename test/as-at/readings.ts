import fc from 'fast-check';
import { type RecordedEvent } from '#lib/event-store/index.js';
import { dayOf, daysAfter, endOfDay, instant } from './london.js';

/** Which entry a time is taken from, counted from the latest, and by how much it is missed. */
interface Near {
  readonly back: number;
  readonly by: number;
}

/** A time to read at, before it is known what was told: near one of the entries. */
export type AnyReading = { readonly asAt: AsAt | null; readonly on: OnWhat | null };
type AsAt = Near & { readonly as: 'position' | 'instant' | 'day' };
type OnWhat = Near & { readonly as: 'instant' | 'day'; readonly of: 'telling' | 'happening' };

/** Times as a query gives them, and what they mean: which entries had been told, and the day "overdue" is for. */
export interface Reading {
  readonly query: { readonly asAt?: string; readonly effectiveOn?: string };
  readonly told: (event: RecordedEvent) => boolean;
  readonly today: string;
}

const near = { back: fc.nat(1_000), by: fc.integer({ min: -2, max: 2 }) };
const anyAsAt: fc.Arbitrary<AsAt> = fc.record({
  ...near,
  as: fc.constantFrom('position', 'position', 'instant', 'day'),
});
const anyOn: fc.Arbitrary<OnWhat> = fc.record({
  ...near,
  as: fc.constantFrom('day', 'instant'),
  of: fc.constantFrom('happening', 'happening', 'telling'),
});

/** As told, as in force, and both together. */
export const anyReading: fc.Arbitrary<AnyReading> = fc.record({
  asAt: fc.option(anyAsAt, { freq: 4 }),
  on: fc.option(anyOn, { freq: 2 }),
});

/** A reading of what was told. */
export function readingOf({ asAt, on }: AnyReading, events: readonly RecordedEvent[], now: number): Reading {
  const pick = ({ back }: Near) => events.at(-1 - (back % Math.max(1, events.length)));
  const told = settleAsAt(asAt, asAt && pick(asAt), now);
  const effectiveOn = on && settleOn(on, pick(on));
  return {
    query: { ...told.query, ...(effectiveOn === null ? {} : { effectiveOn }) },
    told: told.told,
    today: effectiveOn === null ? told.today : effectiveOn.length === 10 ? effectiveOn : dayOf(Date.parse(effectiveOn)),
  };
}

function settleAsAt(asAt: AsAt | null, event: RecordedEvent | null | undefined, now: number) {
  if (!asAt || !event) return { query: {}, told: () => true, today: dayOf(now) };
  const recorded = Date.parse(event.recordedAt);
  if (asAt.as === 'position') {
    const told = (other: RecordedEvent) => other.position <= event.position;
    return { query: { asAt: event.position }, told, today: dayOf(recorded) };
  }
  const day = daysAfter(dayOf(recorded), asAt.by);
  const moment = recorded + asAt.by;
  const until = asAt.as === 'day' ? endOfDay(day) : moment;
  return {
    query: { asAt: asAt.as === 'day' ? day : instant(moment) },
    told: (other: RecordedEvent) => Date.parse(other.recordedAt) <= until,
    today: asAt.as === 'day' ? day : dayOf(moment),
  };
}

function settleOn({ as, of, by }: OnWhat, event: RecordedEvent | undefined): string | null {
  if (!event) return null;
  const when = of === 'happening' ? (event.effectiveAt ?? event.recordedAt) : event.recordedAt;
  const day = when.length === 10 ? when : dayOf(Date.parse(when));
  if (as === 'day' || when.length === 10) return daysAfter(day, by);
  return instant(Date.parse(when) + by);
}
