import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const percentOf = ({ killed, total }) => (100 * killed) / total;
const words = (score) => `${score.killed} of ${score.total} killed, ${percentOf(score).toFixed(1)} %`;

/** Prints what survived and the score of each folder, and keeps both in `reports`. Gives the score of all, in %. */
export function report(root, name, results) {
  const survivors = results.filter(({ killed }) => !killed).map(({ mutant }) => mutant);
  for (const { fileName, location, mutatorName, replacement } of survivors) {
    const line = readFileSync(join(root, fileName), 'utf8').split('\n')[location.start.line]?.trim();
    const place = `${fileName}:${location.start.line + 1}`;
    console.log(`survived ${place} ${mutatorName}: ${line} => ${replacement.replaceAll(/\s+/g, ' ').slice(0, 80)}`);
  }
  const scores = new Map();
  const all = { killed: 0, total: 0 };
  for (const { mutant, killed } of results) {
    const folder = mutant.fileName.split('/').slice(0, 2).join('/');
    if (!scores.has(folder)) scores.set(folder, { killed: 0, total: 0 });
    for (const score of [scores.get(folder), all]) {
      score.total++;
      if (killed) score.killed++;
    }
  }
  for (const [folder, score] of scores) console.log(`${folder}: ${words(score)}`);
  const late = results.filter((result) => result.late).length;
  console.log(`${name}: ${words(all)}, ${late} of them because a test did not end in time`);
  mkdirSync(join(root, 'reports'), { recursive: true });
  writeFileSync(join(root, 'reports', `mutation-${name}.json`), JSON.stringify({ all, results }, null, 2));
  return percentOf(all);
}
