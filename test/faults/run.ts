import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { projectFile } from '../support/project.js';
import { FAULTS } from './all-faults.js';
import { type Fault, type Report } from './fault.js';
import { commandFor, play } from './play.js';
import { pageOf } from './table.js';
import { NOTHING, type Tally, together } from './tally.js';

/**
 * Lets every fault strike as often as it says, about a thousand rounds in all, and writes docs/faults.md.
 *
 * Run: npm run test:faults. With --engine, --fault or --seed only those rounds are played, and nothing is written.
 * --scale multiplies the number of rounds.
 */
const { values } = parseArgs({
  options: {
    engine: { type: 'string' },
    fault: { type: 'string' },
    seed: { type: 'string' },
    scale: { type: 'string', default: '1' },
  },
});
const chosen = FAULTS.filter(
  ({ engine, name }) => (values.engine ?? engine) === engine && (values.fault ?? name) === name,
);
const isPart = values.engine !== undefined || values.fault !== undefined || values.seed !== undefined;
const scale = Number(values.scale);

if (chosen.length === 0 || !(scale > 0)) {
  console.error(
    `There is no such fault. The faults are: ${FAULTS.map((one) => `${one.engine} ${one.name}`).join(', ')}.`,
  );
  process.exit(2);
}
const tallies: Tally[] = [];
for (const fault of chosen) tallies.push(await tallyOf(fault));
const broken = tallies.flatMap(({ report }) => report.broken);
const rounds = tallies.reduce((sum, { report }) => sum + report.rounds, 0);
console.log(`${rounds} rounds, ${broken.length} promises broken`);
const command = scale === 1 ? 'npm run test:faults' : `npm run test:faults -- --scale ${scale}`;
if (!isPart) writePage(projectFile('docs/faults.md'));
process.exit(broken.length === 0 ? 0 : 1);

function writePage(path: string): void {
  writeFileSync(path, pageOf(tallies, command));
  spawnSync(process.execPath, [projectFile('node_modules/prettier/bin/prettier.cjs'), '--write', path]);
}

async function tallyOf(fault: Fault): Promise<Tally> {
  const leftOut = fault.cannot?.() ?? null;
  const started = performance.now();
  let report = NOTHING;
  if (leftOut === null)
    for (const seed of seedsOf(fault)) report = together(report, told(fault, seed, await play(fault, seed)));
  const seconds = (performance.now() - started) / 1_000;
  const { rounds: played, acknowledged } = report;
  const what = leftOut ?? `${played} rounds, ${acknowledged} acknowledged, ${report.broken.length} promises broken`;
  console.log(`${fault.engine} ${fault.name}: ${what}, ${seconds.toFixed(0)} s`);
  return { fault, report, seconds, leftOut };
}

function seedsOf({ rounds: wanted, strikes = 1 }: Fault): number[] {
  if (values.seed !== undefined) return [Number(values.seed)];
  return Array.from({ length: Math.ceil((wanted * scale) / strikes) }, (_, index) => index + 1);
}

/** Says what was broken and how to see it again; gives the report with the seed in its sentences. */
function told(fault: Fault, seed: number, report: Report): Report {
  const broken = [...new Set(report.broken)].map(
    (sentence) => `${fault.engine} ${fault.name}, seed ${seed}: ${sentence}`,
  );
  for (const sentence of broken) console.error(`BROKEN ${sentence}`);
  if (broken.length > 0) console.error(`Again: ${commandFor(fault, seed)}`);
  return { ...report, broken };
}
