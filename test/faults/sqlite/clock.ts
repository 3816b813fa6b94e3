import { join } from 'node:path';
import { check } from '../checking/check.js';
import { reportOf } from '../checking/report.js';
import { type Fault, type Report, type Round } from '../fault.js';
import { type ClockPhase } from '../writing/clock.js';
import { type Entry, readJournal } from '../writing/journal.js';
import { Random } from '../writing/random.js';
import { unlessItEnded, WritingProcess } from '../writing/writing-process.js';

const WRITERS = [0, 1, 2, 3, 4, 5];
const MINUTE_MS = 60_000;
/** Further behind the last entry than this, writing would be back-dating. */
const TOLERANCE_MS = 5 * MINUTE_MS;

/** The writer's clock jumps ahead by hours, back again, and to within five minutes. */
export const clock: Fault = {
  engine: 'sqlite',
  name: 'clock',
  title: 'a clock that jumps forwards by hours, then back',
  rounds: 30,
  strike: letItJump,
};

async function letItJump({ seed, folder }: Round): Promise<Report> {
  const journal = join(folder, 'journal');
  const ground = { engine: 'sqlite', data: folder } as const;
  const writing = new WritingProcess();
  await writing.begin({ ground, seed, writers: WRITERS, journal, most: 60, clock: jumps(new Random(seed)) });
  const broken = unlessItEnded(await writing.end());
  broken.push(...faultsOfTime(readJournal(journal)));
  broken.push(...(await check({ ground, seed, journals: [journal] })));
  return reportOf(1, [journal], broken);
}

/** There and back, a little behind (where times are held to the last entry's), and right again. */
function jumps(random: Random): ClockPhase[] {
  const far = random.between(10, 10 * 60) * MINUTE_MS;
  const looks = () => random.between(5, 15);
  return [
    { looks: looks(), aheadMs: 0 },
    { looks: looks(), aheadMs: far },
    { looks: looks(), aheadMs: random.chance(0.5) ? 0 : far - TOLERANCE_MS - MINUTE_MS },
    { looks: looks(), aheadMs: far - random.between(1, 4) * MINUTE_MS },
    { looks: looks(), aheadMs: far + 1_000 },
  ];
}

/** What is wrong with the times that writers were told, and with what was refused for the time's sake. */
export function faultsOfTime(entries: readonly Entry[]): string[] {
  const broken: string[] = [];
  let latest = 0;
  let refused = 0;
  let held = 0;
  for (const entry of entries)
    if (entry.what === 'told') {
      const at = Date.parse(entry.answer.recordedAt);
      const ahead = at - entry.clock;
      if (at < latest) broken.push(`an append was recorded at ${entry.answer.recordedAt}, before an earlier one`);
      if (ahead < 0 || ahead > TOLERANCE_MS) broken.push(`an append was recorded ${ahead} ms ahead of the clock`);
      if (ahead > 0) held += 1;
      latest = Math.max(latest, at);
    } else if (entry.what === 'refused' && entry.error === 'ClockBehindLedger') {
      refused += 1;
      if (latest - entry.clock <= TOLERANCE_MS) broken.push('an append was refused while the clock was near enough');
    }
  if (refused === 0) broken.push('the clock never was too far behind');
  if (held === 0) broken.push('the clock never was a little behind');
  return broken;
}
