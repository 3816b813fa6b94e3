import { describe, expect, it } from '@jest/globals';
import { type StreamRange } from '../event-store.js';
import { type Fixture, newStream, noted, revisionsOf } from './fixture.js';

/** Of a stream of ten events, the revisions that each range gives. */
const ranges: [string, StreamRange, number[]][] = [
  ['all, forwards', {}, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ['all, backwards', { direction: 'backwards' }, [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]],
  ['from a revision, inclusive', { from: 7 }, [7, 8, 9]],
  ['to a revision, inclusive', { to: 2 }, [0, 1, 2]],
  ['from one to another, both inclusive', { from: 3, to: 5 }, [3, 4, 5]],
  ['one revision', { from: 4, to: 4 }, [4]],
  ['the first', { from: 0, to: 0 }, [0]],
  ['from the last', { from: 9 }, [9]],
  ['from beyond the end', { from: 10 }, []],
  ['to beyond the end', { from: 8, to: 99 }, [8, 9]],
  ['bounds the wrong way round', { from: 5, to: 3 }, []],
  ['the first three', { limit: 3 }, [0, 1, 2]],
  ['a limit beyond what there is', { from: 8, limit: 50 }, [8, 9]],
  ['a limit within bounds', { from: 2, to: 8, limit: 2 }, [2, 3]],
  ['backwards from a revision, inclusive', { direction: 'backwards', from: 2 }, [2, 1, 0]],
  ['backwards to a revision, inclusive', { direction: 'backwards', to: 7 }, [9, 8, 7]],
  ['backwards from one to another', { direction: 'backwards', from: 6, to: 4 }, [6, 5, 4]],
  ['backwards with the bounds the wrong way round', { direction: 'backwards', from: 4, to: 6 }, []],
  ['the last two', { direction: 'backwards', limit: 2 }, [9, 8]],
  ['backwards from beyond the end', { direction: 'backwards', from: 99, limit: 1 }, [9]],
];

export const readingStreams = (ledger: Fixture) =>
  describe('reading a stream', () => {
    it.each(ranges)('gives %s', async (_, range, revisions) => {
      const stream = newStream();
      await ledger.seed(newStream(), 3);
      await ledger.seed(stream, 10);
      expect(revisionsOf(await ledger.stream(stream, range))).toEqual(revisions);
    });

    it('that does not exist gives nothing', async () => {
      await ledger.seed(newStream(), 1);
      expect(await ledger.stream(newStream())).toEqual([]);
      expect(await ledger.stream(newStream(), { direction: 'backwards' })).toEqual([]);
    });

    it('does not give the events of a stream whose name begins alike', async () => {
      const stream = newStream();
      await ledger.seed(`${stream}-annex`, 2);
      await ledger.seed(stream, 1);
      expect(await ledger.stream(stream)).toHaveLength(1);
    });

    it.each(['forwards', 'backwards'] as const)('of 700 events, %s, misses and repeats none', async (direction) => {
      const stream = newStream();
      await ledger.seed(stream, 700);
      const revisions = revisionsOf(await ledger.stream(stream, { direction }));
      const all = Array.from({ length: 700 }, (_, revision) => revision);
      expect(revisions).toEqual(direction === 'forwards' ? all : all.reverse());
    });

    it('may be left early, and leaves the ledger free to be written', async () => {
      const stream = newStream();
      await ledger.seed(stream, 700);
      for await (const event of ledger.store.readStream(stream)) {
        expect(event.revision).toBe(0);
        break;
      }
      expect(await ledger.store.append(stream, 699, [noted()])).toMatchObject({ revision: 700 });
    });

    it('may append while it reads', async () => {
      const stream = newStream();
      await ledger.seed(stream, 5);
      for await (const event of ledger.store.readStream(stream, { to: 4 }))
        await ledger.store.append(stream, event.revision + 4, [noted()]);
      expect(await ledger.stream(stream)).toHaveLength(10);
    });

    it.each<[string, StreamRange]>([
      ['limit 0', { limit: 0 }],
      ['a limit below 0', { limit: -1 }],
      ['a revision below 0', { from: -1 }],
      ['a revision that is no whole number', { to: 1.5 }],
    ])('by %s is a mistake, not an empty answer', async (_, range) => {
      await expect(ledger.stream(newStream(), range)).rejects.toBeInstanceOf(RangeError);
    });
  });
