import { describe, expect, it } from '@jest/globals';
import { type LogRange } from '../event-store.js';
import { type Position } from '../event.js';
import { type Fixture, idsOf, newStream, noted } from './fixture.js';

type Bounds = Omit<LogRange, 'after' | 'upTo'> & { after?: number; upTo?: number };

/** Of a log of ten events numbered 0 to 9, those that each range gives. */
const ranges: [string, Bounds, number[]][] = [
  ['all, forwards', {}, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ['all, backwards', { direction: 'backwards' }, [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]],
  ['what comes after a position, exclusive', { after: 7 }, [8, 9]],
  ['what comes up to a position, inclusive', { upTo: 2 }, [0, 1, 2]],
  ['what lies between two', { after: 3, upTo: 6 }, [4, 5, 6]],
  ['nothing after the last', { after: 9 }, []],
  ['nothing between a position and itself', { after: 4, upTo: 4 }, []],
  ['nothing when the bounds are the wrong way round', { after: 6, upTo: 3 }, []],
  ['the first three', { limit: 3 }, [0, 1, 2]],
  ['a limit within bounds', { after: 1, upTo: 8, limit: 2 }, [2, 3]],
  ['backwards after a position, exclusive', { direction: 'backwards', after: 6 }, [9, 8, 7]],
  ['backwards up to a position, inclusive', { direction: 'backwards', upTo: 2 }, [2, 1, 0]],
  ['the last two', { direction: 'backwards', limit: 2 }, [9, 8]],
  ['backwards between two, with a limit', { direction: 'backwards', after: 2, upTo: 7, limit: 3 }, [7, 6, 5]],
];

export const readingTheLog = (ledger: Fixture) =>
  describe('reading the log', () => {
    it.each(ranges)('gives %s', async (_, { after, upTo, ...range }, numbers) => {
      await ledger.seed(newStream(), 4);
      await ledger.seed(newStream(), 6);
      const all = await ledger.log();
      const at = (index: number): Position => all[index]?.position ?? '';
      const given = await ledger.log({
        ...range,
        ...(after === undefined ? {} : { after: at(after) }),
        ...(upTo === undefined ? {} : { upTo: at(upTo) }),
      });
      expect(idsOf(given)).toEqual(numbers.map((number) => all[number]?.id));
    });

    it('gives nothing when nothing was written', async () => {
      expect(await ledger.log()).toEqual([]);
      expect(await ledger.log({ direction: 'backwards' })).toEqual([]);
    });

    it('gives the events of all streams in the order they were answered', async () => {
      const positions: Position[] = [];
      for (const stream of [newStream(), newStream(), newStream()])
        positions.push((await ledger.seed(stream, 1)).position);
      expect((await ledger.log()).map(({ position }) => position)).toEqual(positions);
    });

    it('gives every stream in its own order under concurrent writing', async () => {
      const streams = Array.from({ length: 20 }, newStream);
      await Promise.all(
        streams.map(async (stream) => {
          await ledger.seed(stream, 1);
          for (let revision = 0; revision < 4; revision += 1) await ledger.store.append(stream, revision, [noted()]);
        }),
      );
      const log = await ledger.log();
      for (const stream of streams)
        expect(log.filter((event) => event.stream === stream).map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4]);
    });

    it('gives positions that grow, as text', async () => {
      await Promise.all(Array.from({ length: 30 }, () => ledger.seed(newStream(), 5)));
      const positions = (await ledger.log()).map(({ position }) => position);
      expect(positions).toHaveLength(150);
      expect(positions).toEqual([...new Set(positions)].sort());
    });

    it.each(['forwards', 'backwards'] as const)('of 700 events, %s, misses and repeats none', async (direction) => {
      await ledger.seed(newStream(), 700);
      const ids = idsOf(await ledger.log());
      expect(new Set(ids).size).toBe(700);
      expect(idsOf(await ledger.log({ direction }))).toEqual(direction === 'forwards' ? ids : ids.reverse());
    });

    it('ends, though someone appends for every event that is read', async () => {
      await ledger.seed(newStream(), 20);
      let given = 0;
      for await (const event of ledger.store.readAll({ after: ledger.base })) {
        given += event.revision >= 0 ? 1 : 0;
        await ledger.seed(newStream(), 1);
      }
      expect(given).toBe(20);
    });

    it('may be left early and taken up again', async () => {
      await ledger.seed(newStream(), 30);
      const all = await ledger.log();
      const first = await ledger.log({ limit: 12 });
      const rest = await ledger.log({ after: first.at(-1)?.position ?? null });
      expect(idsOf([...first, ...rest])).toEqual(idsOf(all));
    });

    it.each<[string, LogRange]>([
      ['limit 0', { limit: 0 }],
      ['what is no position', { after: 'yesterday' }],
      ['an upper bound that is no position', { upTo: '' }],
    ])('by %s is a mistake, not an empty answer', async (_, range) => {
      await expect(ledger.log(range)).rejects.toBeInstanceOf(RangeError);
    });
  });
