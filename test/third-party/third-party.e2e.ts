import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/project.js';
import { type PublishedLog, publishLog } from './published-log.js';
import { TAMPERINGS, whileTampered } from './tampering.js';
import { thirdParties } from './verifiers.js';

/** Sizes at which tiles begin, end, and begin a second level. The largest begins a third, and takes its time. */
const SIZES = [1, 2, 3, 255, 256, 257, ...(process.env['MINUTEBOOK_LONG'] === '1' ? [65_537] : [])];
/** Sizes that are tampered with. */
const TAMPERED = [3, 257];

const folder = temporaryFolder('third-party');
const logs = new Map<number, PublishedLog>();
beforeAll(async () => {
  for (const size of SIZES) logs.set(size, await publishLog(size, join(folder.path, `${size}`)));
}, 180_000);
afterAll(() => folder.dispose());

for (const { missing } of thirdParties) if (missing !== null) process.stderr.write(`${missing}\n`);

describe.each(thirdParties)('A third party with $name', ({ missing, prepare, ask }) => {
  const rule = missing === null ? it : it.skip;
  const why = missing === null ? '' : ` (skipped: ${missing})`;
  beforeAll(async () => {
    if (missing !== null) return;
    await mkdir(folder.path, { recursive: true });
    await prepare(folder.path);
  }, 180_000);

  const accepts = async (...args: string[]) =>
    expect(await ask(...args)).toEqual({ code: 0, words: expect.stringMatching(/^OK: /) });

  rule.each(SIZES)(
    `accepts all that a log of %i entries gives away${why}`,
    async (size) => {
      const { vkey, edges, file } = logs.get(size)!;
      const key = ['--key', vkey];
      for (const name of ['export.jsonl', 'bare.jsonl'])
        await accepts('export', ...key, '--checkpoint', file('kept'), file(name));
      await accepts('tiles', ...key, '--checkpoint', file('kept'), file('tiles'));
      await accepts(
        'consistency',
        ...key,
        '--older',
        file('kept'),
        '--newer',
        file('checkpoint'),
        file('consistency.json'),
      );
      for (const at of edges) {
        await accepts('receipt', ...key, file(`receipt-${at}.tlog-proof`), file(`entry-${at}`));
        const known = ['--entry', file(`entry-${at}`), '--checkpoint', file('checkpoint'), ...key];
        await accepts('inclusion', ...known, file(`inclusion-${at}.json`));
      }
    },
    120_000,
  );

  rule(`takes no option that it would not check${why}`, async () => {
    const { vkey, file } = logs.get(3)!;
    const receipt = ['--key', vkey, '--checkpoint', file('kept'), file('receipt-0.tlog-proof'), file('entry-0')];
    expect(await ask('receipt', ...receipt)).toMatchObject({ code: 2 });
    expect(await ask('checkpoint', '--key', vkey, '--older', file('kept'), file('kept'))).toMatchObject({ code: 2 });
  });

  describe.each(TAMPERED)('refuses, of a log of %i entries', (size) => {
    rule.each(TAMPERINGS.filter(({ from = 1 }) => size >= from))(`$what${why}`, async (tampering) => {
      const log = logs.get(size)!;
      const said = await whileTampered(tampering, log, () => ask(...tampering.ask(log)));
      expect(said).toEqual({ code: 1, words: expect.stringMatching(/^REFUSED: /) });
    });
  });
});
