import { setTimeout as pause } from 'node:timers/promises';
import { type Fault as ServerFault } from '../../kurrentdb-server/index.js';
import { type Fault } from '../fault.js';
import { type Random } from '../writing/random.js';
import { STRIKES, strikeInTurn } from './strike-in-turn.js';

const KINDS: readonly ServerFault[] = [
  { on: 'append', do: 'hang' },
  { on: 'any', do: 'drop' },
  { on: 'any', do: 'slow', ms: 300 },
  { on: 'append', do: 'lose-ack' },
  { on: 'append', do: 'timeout' },
  { on: 'any', do: 'not-leader' },
  { on: 'any', do: 'unavailable' },
  { on: 'subscribe', do: 'duplicate' },
];

/** How long the calls are befallen, in milliseconds. */
const WHILE_MS = 250;

/** Every kind of fault at random, several at a time. */
export const mix: Fault = {
  engine: 'kurrentdb',
  name: 'mix',
  title: 'all of these at random, with leaders moved and restarts in between',
  rounds: 10 * STRIKES,
  strikes: STRIKES,
  strike: (round) =>
    strikeInTurn(
      round,
      async (server, random) => {
        const kinds = KINDS.filter(() => random.chance(0.6));
        if (kinds.length > 0)
          await server.tell({ do: 'randomly', rate: random.next() * 0.3, seed: random.between(1, 1e6), kinds });
        await pause(random.next() * WHILE_MS);
        if (random.chance(0.3)) await server.tell(orderOf(random));
        await pause(random.next() * WHILE_MS);
        await server.tell({ do: 'clear' });
      },
      { nodes: 3 },
    ),
};

const orderOf = (random: Random) =>
  random.chance(0.5) ? ({ do: 'move-leader' } as const) : ({ do: 'restart', downFor: random.between(0, 200) } as const);
