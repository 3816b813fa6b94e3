import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatPosition } from '#lib/event-store/sqlite/index.js';
import { SealedBook } from '../testing/sealed-book.js';
import { type Verification } from './verification.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Verifies with the built program: threads need compiled files. */
async function verifyBuilt(data: string, threads: number): Promise<Verification> {
  const program = `
    const { verifyLedger } = await import('./dist/libs/ledger-seal/index.js');
    console.log(JSON.stringify(await verifyLedger(${JSON.stringify({ data, threads })})));`;
  const options = ['--input-type=module', '--eval', program];
  const { stdout } = await run(process.execPath, options, { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } });
  return JSON.parse(stdout) as Verification;
}

describe('verifying in threads', () => {
  let book: SealedBook;
  beforeAll(async () => {
    book = await SealedBook.make();
    await book.record(40);
    await book.fill(30_000);
    await book.seals.seal();
    await book.close();
  });
  afterAll(() => book.dispose());

  const sql = (text: string) => book.edit((ledger) => ledger.exec(text));

  it('comes to what one thread comes to', async () => {
    const [one, three] = [await verifyBuilt(book.data, 0), await verifyBuilt(book.data, 3)];
    expect(one).toMatchObject({ ok: true, findings: [], events: 30_040 });
    expect({ ...three, seconds: 0 }).toEqual({ ...one, seconds: 0 });
  });

  it('finds the same entries, also where positions have gaps', async () => {
    sql(
      `UPDATE events SET bytes = CAST(replace(CAST(bytes AS TEXT), 'clerk', 'other') AS BLOB) WHERE position = 20001`,
    );
    sql('DELETE FROM events WHERE position BETWEEN 25000 AND 25100');
    sql('UPDATE events SET position = position + 100000 WHERE position > 28000');
    const [one, two] = [await verifyBuilt(book.data, 0), await verifyBuilt(book.data, 2)];
    expect(one).toMatchObject({ ok: false, first: { leafIdx: 20_000, position: formatPosition(20_001) } });
    expect({ ...two, seconds: 0 }).toEqual({ ...one, seconds: 0 });
  });
});
