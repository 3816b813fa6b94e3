import { describe, expect, it } from '@jest/globals';
import { type EventStore } from '../event-store.js';
import { type Fixture, idsOf, newStream, noted, revisionsOf } from './fixture.js';
import { runWriterJob } from './writer-job.js';

export const concurrency = (ledger: Fixture) =>
  describe('writers at the same time', () => {
    /** How many of twenty appends at one revision win, over the stores given. */
    async function winners(stores: readonly EventStore[]) {
      const stream = newStream();
      const answers = await Promise.allSettled(
        Array.from({ length: 20 }, (_, index) =>
          (stores[index % stores.length] as EventStore).append(stream, 'no-stream', [noted({ index })]),
        ),
      );
      const refusals = answers.filter((answer) => answer.status === 'rejected').map(({ reason }): unknown => reason);
      for (const reason of refusals) expect(reason).toMatchObject({ name: 'WrongExpectedRevision', actual: 0 });
      expect(await ledger.stream(stream)).toHaveLength(1);
      return answers.length - refusals.length;
    }

    it('of twenty at one revision of one store, one wins', async () => {
      expect(await winners([ledger.store])).toBe(1);
    });

    it('of twenty at one revision over two stores, one wins', async () => {
      expect(await winners([ledger.store, await ledger.open()])).toBe(1);
    });

    it('to sixty-four streams all land', async () => {
      await Promise.all(Array.from({ length: 64 }, () => ledger.seed(newStream(), 1)));
      expect(await ledger.log()).toHaveLength(64);
    });

    it('that try again get all their events into one stream, once each and without gaps', async () => {
      const stream = newStream();
      const other = await ledger.open();
      const reports = await Promise.all(
        [ledger.store, other, ledger.store].map((store, writer) =>
          runWriterJob(store, { writer: String(writer), stream, events: 20 }),
        ),
      );
      const events = await ledger.stream(stream);
      expect(revisionsOf(events)).toEqual(Array.from({ length: 60 }, (_, revision) => revision));
      expect(idsOf(events).sort()).toEqual(reports.flatMap(({ acknowledged }) => acknowledged).sort());
    });

    it('in two processes get all their events into one stream, once each and without gaps', async () => {
      const stream = newStream();
      const reports = await Promise.all(
        ['one', 'other'].map((writer) => ledger.spawnWriter({ writer, stream, events: 200 })),
      );
      const events = await ledger.stream(stream);
      expect(revisionsOf(events)).toEqual(Array.from({ length: 400 }, (_, revision) => revision));
      expect(idsOf(events).sort()).toEqual(reports.flatMap(({ acknowledged }) => acknowledged).sort());
    });

    it('in two processes lose nothing that was acknowledged, whatever this one does meanwhile', async () => {
      const streams = [newStream(), newStream(), newStream()] as const;
      const job = (stream: string) => ({ writer: stream, stream, events: 200 });
      const reports = await Promise.all([
        ledger.spawnWriter(job(streams[0])),
        ledger.spawnWriter(job(streams[1])),
        runWriterJob(ledger.store, job(streams[2])),
      ]);
      for (const [index, stream] of streams.entries())
        expect(idsOf(await ledger.stream(stream))).toEqual(reports[index]?.acknowledged);
      const positions = (await ledger.log()).map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort());
    });
  });
