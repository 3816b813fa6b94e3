import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeEvent } from '../canonical-bytes.js';
import { noted } from '../contract/noted.js';
import { type FiledEntry } from '../filed-entry.js';
import { RECORDING_SKEW_MS } from '../record-time.js';
import { openCopyableLedger } from './copyable-ledger.js';
import { openLedgerForReading, openSqliteEventStore, skewOf } from './index.js';
import { formatPosition } from './position.js';
import { ledgerFolder } from './testing/ledger-folder.js';

const NOON = Date.parse('2026-03-02T12:00:00.000Z');
const at = (ms: number) => new Date(NOON + ms).toISOString();

/** A ledger copied from a cluster, its entries recorded at these times, in milliseconds after noon. */
async function copied(file: string, times: readonly number[]): Promise<void> {
  const entries = times.map((ms, revision): FiledEntry => {
    const bytes = encodeEvent({ ...noted(), stream: 'note-1', revision, recordedAt: at(ms) });
    return { position: '1', stream: 'note-1', revision, bytes };
  });
  const log = openCopyableLedger({ file });
  const middle = Math.floor(entries.length / 2);
  await log.copyIn(entries.slice(0, middle));
  await log.close();
  // A copy that was cut short and is gone on with by another process.
  const again = openCopyableLedger({ file });
  await again.copyIn(entries.slice(middle));
  await again.close();
}

/** Times that go on, as several servers record them: none is further behind the latest than clocks may differ. */
const recorded = fc
  .array(
    fc.record({ on: fc.integer({ min: 0, max: 200_000 }), back: fc.integer({ min: 0, max: RECORDING_SKEW_MS }) }),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((steps) => {
    let latest = 0;
    return steps.map(({ on, back }, index) => {
      latest += on;
      return index % 3 === 1 ? Math.max(latest - back, 0) : latest;
    });
  });

describe('A ledger that several servers recorded, copied into a file', () => {
  let folder: Awaited<ReturnType<typeof ledgerFolder>>;
  beforeEach(async () => {
    folder = await ledgerFolder();
  });
  afterEach(() => folder.dispose());

  const skew = () => {
    const database = openLedgerForReading(folder.file);
    const ms = skewOf(database);
    database.close();
    return ms;
  };

  it('says that its times step back, where they do', async () => {
    await copied(folder.file, [0, 5_000, 4_999, 6_000]);
    expect(skew()).toBe(RECORDING_SKEW_MS);
  });

  it('says nothing of the kind where they do not', async () => {
    await copied(folder.file, [0, 5_000, 5_000, 6_000]);
    expect(skew()).toBe(0);
  });

  it('gives as the position at an instant the last entry recorded by then, whatever came between', async () => {
    await fc.assert(
      fc.asyncProperty(recorded, fc.integer({ min: -1_000, max: 7_000_000 }), async (times, ms) => {
        const own = await ledgerFolder();
        await copied(own.file, times);
        const store = openSqliteEventStore({ file: own.file });
        for (const instant of [ms, ...times.slice(0, 5)]) {
          const last = times.findLastIndex((time) => time <= instant);
          expect(await store.positionAt(at(instant))).toBe(last < 0 ? null : formatPosition(last + 1));
        }
        expect(await store.positionAt('9999-12-31T23:59:59.999Z')).toBe(await store.head());
        expect(await store.positionAt('0001-01-01T00:00:00.000Z')).toBeNull();
        await store.close();
        await own.dispose();
      }),
      { numRuns: 40 },
    );
  });

  it('goes on being written to', async () => {
    await copied(folder.file, [0, 5_000, 4_999]);
    const store = openSqliteEventStore({ file: folder.file, clock: () => NOON + 4_000 });
    const { revision, recordedAt } = await store.append('note-1', 2, [noted()]);
    expect({ revision, recordedAt }).toEqual({ revision: 3, recordedAt: at(4_999) });
    await store.close();
  });
});
