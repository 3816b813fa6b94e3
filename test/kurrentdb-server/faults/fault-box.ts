import { type Fault, type FaultKind, type Faults } from '../types.js';
import { seeded } from './seeded.js';

/** What a call is, as faults see it. */
export type Befallen = 'append' | 'read' | 'subscribe';

/** A fault as it befalls one call. */
export interface Mishap {
  readonly do: FaultKind;
  readonly ms?: number;
  /** Events a read or a subscription gets before it befalls. */
  readonly after: number;
  /** Half of the time: whether a write that timed out was written. */
  readonly coin: boolean;
}

/** Events after which a fault at random befalls a read or a subscription, at most. */
const RANDOM_AFTER = 64;

/** Faults in the order in which they were asked for, and faults at random when none is left. */
export class FaultBox implements Faults {
  #asked: { readonly fault: Fault; left: number }[] = [];
  #random: { readonly rate: number; readonly kinds: readonly Fault[]; readonly number: () => number } | undefined;
  readonly #coin = seeded(0x5eed);
  readonly #befallen: Record<string, number> = {};

  get befallen(): Readonly<Record<string, number>> {
    return this.#befallen;
  }

  next(fault: Fault): void {
    assertPossible(fault);
    this.#asked.push({ fault, left: fault.times ?? 1 });
  }

  randomly(rate: number, seed: number, kinds: readonly Fault[]): void {
    for (const fault of kinds) assertPossible(fault);
    this.#random = { rate, kinds, number: seeded(seed) };
  }

  clear(): void {
    this.#asked = [];
    this.#random = undefined;
  }

  /** What befalls a call that begins now. */
  take(call: Befallen): Mishap | undefined {
    return this.takeAsked(call) ?? this.#takeRandom(call);
  }

  /** What was asked for, for a subscription that is open already. */
  takeAsked(call: Befallen): Mishap | undefined {
    const asked = this.#asked.find(({ fault }) => befalls(fault, call));
    if (asked === undefined) return undefined;
    asked.left -= 1;
    if (asked.left <= 0) this.#asked = this.#asked.filter((one) => one !== asked);
    return mishapOf(asked.fault, asked.fault.after ?? 0, this.#coin() < 0.5);
  }

  #takeRandom(call: Befallen): Mishap | undefined {
    if (this.#random === undefined) return undefined;
    const { rate, kinds, number } = this.#random;
    const fitting = kinds.filter((fault) => befalls(fault, call));
    if (fitting.length === 0 || number() >= rate) return undefined;
    const fault = fitting[Math.floor(number() * fitting.length)]!;
    const after = fault.after ?? Math.floor(number() * RANDOM_AFTER);
    return mishapOf(fault, call === 'append' ? 0 : after, number() < 0.5);
  }

  /** Counts a mishap, when it strikes. */
  struck(mishap: Mishap): void {
    this.#befallen[mishap.do] = (this.#befallen[mishap.do] ?? 0) + 1;
  }
}

const mishapOf = (fault: Fault, after: number, coin: boolean): Mishap => ({
  do: fault.do,
  after,
  coin,
  ...(fault.ms === undefined ? {} : { ms: fault.ms }),
});

const befalls = (fault: Fault, call: Befallen): boolean =>
  fault.do === 'duplicate' ? call === 'subscribe' : fault.on === call || fault.on === 'any';

function assertPossible(fault: Fault): void {
  if (fault.do === 'duplicate' && fault.on !== 'subscribe' && fault.on !== 'any')
    throw new Error(`Only a subscription can deliver an event twice, not ${fault.on}.`);
}
