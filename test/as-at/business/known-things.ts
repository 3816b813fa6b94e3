import { type RecordedEvent } from '#lib/event-store/index.js';
import { kindOfField } from './kinds-of-ids.js';

interface Known {
  readonly id: string;
  /** Where it was first told of. */
  readonly stream: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Kinds that have streams of their own: mentioning their id makes nothing. */
const OWN_STREAM = new Set([
  'authority',
  'committee',
  'person',
  'meeting',
  'question',
  'action',
  'decision',
  'programme',
]);

/** The things told of so far, learnt from the events themselves. */
export class KnownThings {
  private readonly things = new Map<string, Known[]>();
  private readonly moments: string[] = [];

  learn({ stream, revision, data, effectiveAt, recordedAt }: RecordedEvent): void {
    this.moments.push(effectiveAt ?? recordedAt);
    const [prefix = ''] = stream.split('-', 1);
    if (revision === 0) this.add(prefix, { id: stream.slice(prefix.length + 1), stream });
    for (const [field, value] of Object.entries(data))
      if (typeof value === 'string' && UUID.test(value) && !OWN_STREAM.has(kindOfField(field)))
        this.add(kindOfField(field), { id: value, stream });
  }

  /** A thing counted from the latest; one told of in the streams of the things `near` it where there is any. */
  find(kind: string, back: number, near: readonly string[]): string | undefined {
    const all = this.things.get(kind) ?? [];
    const close = OWN_STREAM.has(kind) ? [] : all.filter(({ stream }) => near.some((id) => stream.includes(id)));
    const from = close.length > 0 ? close : all;
    return from.at(-1 - (back % Math.max(1, from.length)))?.id;
  }

  /** The moment of an entry counted from the latest. */
  momentOf(back: number): string | undefined {
    return this.moments.at(-1 - (back % Math.max(1, this.moments.length)));
  }

  private add(kind: string, known: Known): void {
    const things = this.things.get(kind) ?? [];
    if (!things.some(({ id }) => id === known.id)) things.push(known);
    this.things.set(kind, things);
  }
}
