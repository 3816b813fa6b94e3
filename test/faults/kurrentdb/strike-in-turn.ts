import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ForkedTestServer, forkTestServer, type TestServerOptions } from '../../kurrentdb-server/index.js';
import { check } from '../checking/check.js';
import { reportOf } from '../checking/report.js';
import { settle } from '../checking/settle.js';
import { type Report, type Round } from '../fault.js';
import { untilAcknowledged } from '../support/until.js';
import { type ServerGround } from '../writing/ground.js';
import { type Job } from '../writing/job.js';
import { Random } from '../writing/random.js';
import { work } from '../writing/work.js';

/** Strikes that follow each other on one ledger in a long run. */
export const STRIKES = 10;
const WRITERS = [0, 1, 2, 3, 4, 5];
/** Waits that let rounds be short; on a busy machine they only make for more repetitions. In milliseconds. */
const TIMING = { appendMs: 250, readMs: 1_000, readForMs: 3_000, pauseMs: 10, longestPauseMs: 100, silenceMs: 400 };
/** How long an append is tried in all: so long that the engine settles it, or so short that the writer has to. */
const APPEND_FOR_MS = [100, 5_000];
/** Appends that have to be acknowledged after a strike before it counts as survived. */
const AFTERWARDS = 8;

/** Lets a fault strike a server. It may strike several times; what is left of it is cleared afterwards. */
export type StrikeServer = (server: ForkedTestServer, random: Random) => Promise<void>;

/** A ledger of the round's own on a server. */
export const groundOn = (server: ForkedTestServer, { seed, folder }: Round, random: Random): ServerGround => ({
  engine: 'kurrentdb',
  data: folder,
  url: `${server.url}${server.url.includes('?') ? '&' : '?'}ledger=faults-${seed}`,
  timing: { ...TIMING, appendForMs: random.pick(APPEND_FOR_MS) },
});

/** Several times: writes, lets the fault strike at a random moment, goes on until enough is acknowledged again, and checks everything. */
export async function strikeInTurn(
  round: Round,
  strike: StrikeServer,
  options: TestServerOptions = {},
): Promise<Report> {
  const random = new Random(round.seed);
  const server = await forkTestServer(options);
  try {
    const ground = groundOn(server, round, random);
    const journal = join(round.folder, 'journal');
    const job: Job = { ground, seed: round.seed, writers: WRITERS, journal };
    const checking = { ground, seed: round.seed, journals: [journal] };
    const broken: string[] = [];
    for (let turn = 0; turn < round.strikes; turn += 1) {
      await whileWriting(job, async () => {
        await untilAcknowledged(journal, random.between(1, 20));
        await strike(server, random);
        await untilAcknowledged(journal, AFTERWARDS);
        await server.tell({ do: 'clear' });
      });
      broken.push(...(await check(checking)));
    }
    await settle(checking);
    broken.push(...(await check(checking)));
    const { befallen } = await server.tell({ do: 'report' });
    return { ...reportOf(round.strikes, [journal], broken), notes: new Map(Object.entries(befallen)) };
  } finally {
    await server.stop();
  }
}

/** Has the job done while something else goes on, and ends it then. */
async function whileWriting(job: Job, meanwhile: () => Promise<void>): Promise<void> {
  const stop = new AbortController();
  const working = work(job, stop.signal, () => undefined);
  // A fault in writing is to be told as it comes, not as the lack of acknowledgements.
  const failing = working.then(() => new Promise<never>(() => undefined));
  try {
    await Promise.race([meanwhile(), failing]);
    await pause(0);
  } finally {
    stop.abort();
    await working;
  }
}
