import { createHash } from 'node:crypto';
import { type NewEvent } from '#lib/event-store/index.js';
import { Random } from './random.js';

/** Names one append among all that a seed stands for. */
export interface AppendName {
  readonly writer: number;
  /** Counted from 0 for each writer. */
  readonly number: number;
}

/** An append that a writer intends. */
export interface Planned extends AppendName {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  /** What the writer does when the store refuses it: tries again until it is taken, or leaves it out for ever. */
  readonly whenRefused: 'insist' | 'give-up';
}

/** Every third append goes to a stream that half of the writers contend for; the others to the writer's own. */
const SHARED_EVERY = 3;
const SHARED_STREAMS = 2;
const WORDS = 'The committee resolved that the officer write to the agency and report back. ';

/** The append of that number of that writer: always the same for a seed, so that a check knows what was sent. */
export function planned(seed: number, { writer, number }: AppendName): Planned {
  const random = new Random(Number.parseInt(digest(seed, writer, number, 'plan').slice(0, 8), 16));
  const shared = number % SHARED_EVERY === 0;
  const stream = shared ? `shared-${writer % SHARED_STREAMS}` : `own-${writer}`;
  const whenRefused = random.chance(0.2) ? 'give-up' : 'insist';
  const events = Array.from({ length: random.between(1, 4) }, (_, index): NewEvent => {
    // Some are long, so that they lie on several pages of the file.
    const length = random.chance(0.05) ? random.between(5_000, 30_000) : random.between(10, 600);
    return {
      id: idOf(digest(seed, writer, number, String(index))),
      type: 'Noted',
      schemaVersion: 1,
      data: { writer, number, index, words: WORDS.repeat(Math.ceil(length / WORDS.length)).slice(0, length) },
      metadata: { command: digest(seed, writer, number, 'command') },
      effectiveAt: random.chance(0.5) ? '2026-03-14' : null,
    };
  });
  return { writer, number, stream, events, whenRefused };
}

/** Text that names an append in a sentence or a map. */
export const nameOf = ({ writer, number }: AppendName): string => `append ${number} of writer ${writer}`;

const digest = (seed: number, writer: number, number: number, what: string): string =>
  createHash('sha256').update(`${seed} ${writer} ${number} ${what}`).digest('hex');

const idOf = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
