import { type Dispatcher, InvalidCommand } from '#lib/application/index.js';
import { Refusal } from '#lib/domain/refusal.js';
import { type EventStore, type RecordedEvent } from '#lib/event-store/index.js';
import { dayOf, daysAfter, endOfDay, instant } from '../london.js';
import { KnownThings } from './known-things.js';
import { type Move, type Says, type Wait, isAny, isAs, isAt, isDay, isNight } from './says.js';

/** A clock that stands still until it is moved. */
export class Clock {
  constructor(public now: number) {}

  wait(time: Wait): void {
    if (typeof time === 'number') this.now += time;
    else if (time === 'midnight') this.now = endOfDay(dayOf(this.now)) + 1;
    else this.now = endOfDay(dayOf(this.now));
  }
}

const NIGHT = Date.parse('2024-10-27T00:00:00.000Z');

/** How many moves were told, and how many of them were refused, by command. */
export type Tally = Map<string, { told: number; refused: number }>;

/** Tells the moves of a business one after another, as far as the things they name are known. */
export class Clerk {
  private readonly known = new KnownThings();
  private last: string | null = null;

  constructor(
    private readonly parts: {
      readonly dispatcher: Dispatcher;
      readonly store: EventStore;
      readonly clock: Clock;
      readonly settle: () => Promise<void>;
      readonly tally: Tally;
    },
  ) {}

  /** Tells one thing. A refusal leaves the log as it was, and the day goes on. */
  async tell({ wait, tell: command, params, says, settle }: Move): Promise<void> {
    const { dispatcher, clock, tally } = this.parts;
    clock.wait(wait);
    const near: string[] = [];
    const to = this.spell(params, near) as Record<string, string>;
    const body = this.spell(says, near) as object;
    const count = tally.get(command) ?? { told: 0, refused: 0 };
    tally.set(command, { ...count, told: count.told + 1 });
    try {
      if (Object.keys(to).length < Object.keys(params).length)
        throw new InvalidCommand([{ field: '', sentence: 'There is nothing yet that this could be told of.' }]);
      await dispatcher.tell({ command, params: to, body, actor: 'clerk' });
    } catch (error) {
      if (!(error instanceof Refusal) && !(error instanceof InvalidCommand)) throw error;
      tally.set(command, { told: count.told + 1, refused: count.refused + 1 });
    }
    if (settle) await this.parts.settle();
    await this.learn();
  }

  private async learn(): Promise<void> {
    for await (const event of this.parts.store.readAll({ after: this.last })) {
      this.known.learn(event);
      this.last = event.position;
    }
  }

  /** What is said, now that it is known to whom; what is not known is left out. */
  private spell(says: Says, near: string[]): unknown {
    if (typeof says !== 'object' || says === null) return says;
    if (Array.isArray(says)) return says.map((one: Says) => this.spell(one, near)).filter((one) => one !== undefined);
    const { clock } = this.parts;
    if (isAny(says)) {
      const id = this.known.find(says.any, says.back, near);
      if (id !== undefined) near.push(id);
      return id;
    }
    if (isDay(says)) return daysAfter(dayOf(clock.now), says.days);
    if (isAt(says)) return instant(clock.now + says.milliseconds);
    if (isNight(says)) return instant(NIGHT + says.quarters * 900_000);
    if (isAs(says)) return this.known.momentOf(says.sameAs);
    const fields = Object.entries(says).map(([field, value]) => [field, this.spell(value, near)] as const);
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  }
}

/** The whole log, in order. */
export async function everythingIn(store: EventStore): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of store.readAll()) events.push(event);
  return events;
}
