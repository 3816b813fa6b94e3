import { type Fault as ServerFault } from '../../kurrentdb-server/index.js';
import { type Fault } from '../fault.js';
import { type Random } from '../writing/random.js';
import { STRIKES, strikeInTurn, type StrikeServer } from './strike-in-turn.js';

/** A fault of the server or of the way to it, told to the test server. */
const ofServer = (name: string, title: string, strike: StrikeServer, nodes: 1 | 3 = 1): Fault => ({
  engine: 'kurrentdb',
  name,
  title,
  rounds: 2 * STRIKES,
  strikes: STRIKES,
  strike: (round) => strikeInTurn(round, strike, { nodes }),
});

/** Befalls a call or two that come next. */
const next =
  (make: (random: Random) => ServerFault): StrikeServer =>
  async (server, random) => {
    await server.tell({ do: 'next', fault: make(random) });
  };

const anyCall = ['append', 'append', 'read', 'subscribe'] as const;
const times = (random: Random): { times: number } => ({ times: random.between(1, 3) });
const onAny = (kind: ServerFault['do']) => (random: Random) => ({
  on: random.pick(anyCall),
  do: kind,
  ...times(random),
});
const onAppends = (kind: ServerFault['do']) => (random: Random) =>
  ({ on: 'append', do: kind, ...times(random) }) as const;

export const hang = ofServer('hang', 'calls that are never answered', next(onAny('hang')));
export const drop = ofServer('drop', 'connections cut before anything is written', next(onAny('drop')));
export const loseAck = ofServer(
  'lose-ack',
  'written, and the connection cut before the answer',
  next(onAppends('lose-ack')),
);
export const timeout = ofServer('timeout', '“timed out” as an answer, written or not', next(onAppends('timeout')));
export const unavailable = ofServer('unavailable', '“unavailable” as an answer', next(onAny('unavailable')));
export const notLeader = ofServer('not-leader', 'a node that says it is not the leader', next(onAny('not-leader')), 3);

/** Both sooner and later than the engine waits for an append. */
export const slow = ofServer(
  'slow',
  'answers that come late, some of them after the engine gave the call up',
  next((random) => ({ on: random.pick(anyCall), do: 'slow', ms: random.between(50, 600), ...times(random) })),
);

export const duplicate = ofServer(
  'duplicate',
  'a subscription that delivers events twice',
  next((random) => ({ on: 'subscribe', do: 'duplicate', times: random.between(1, 10) })),
);

export const leaderMoved = ofServer(
  'leader-moved',
  'another of three nodes becomes the leader',
  async (server) => {
    await server.tell({ do: 'move-leader' });
  },
  3,
);

export const restart = ofServer('restart', 'the server ends and starts again', async (server, random) => {
  await server.tell({ do: 'restart', downFor: random.between(0, 300) });
});
