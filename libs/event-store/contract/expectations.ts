import { describe, expect, it } from '@jest/globals';
import { WrongExpectedRevision } from '../errors.js';
import { type Fixture, idsOf, newStream, noted } from './fixture.js';

export const expectations = (ledger: Fixture) =>
  describe('the expected revision', () => {
    it('no-stream begins a stream that is absent', async () => {
      expect(await ledger.store.append(newStream(), 'no-stream', [noted()])).toMatchObject({ revision: 0 });
    });

    it('no-stream refuses a stream that is present, and says where it is', async () => {
      const stream = newStream();
      await ledger.seed(stream, 3);
      await expect(ledger.store.append(stream, 'no-stream', [noted()])).rejects.toMatchObject({
        name: 'WrongExpectedRevision',
        stream,
        expected: 'no-stream',
        actual: 2,
      });
    });

    it('an exact revision goes on from there', async () => {
      const stream = newStream();
      await ledger.seed(stream, 3);
      expect(await ledger.store.append(stream, 2, [noted()])).toMatchObject({ revision: 3 });
    });

    it.each([
      ['stale', 1],
      ['ahead', 3],
      ['far ahead', 999],
    ])('an exact revision that is %s is refused, and the error says where the stream is', async (_, expected) => {
      const stream = newStream();
      await ledger.seed(stream, 3);
      await expect(ledger.store.append(stream, expected, [noted()])).rejects.toMatchObject({
        name: 'WrongExpectedRevision',
        expected,
        actual: 2,
      });
    });

    it.each([0, 5])('revision %s refuses a stream that is absent, and says that it is', async (expected) => {
      await expect(ledger.store.append(newStream(), expected, [noted()])).rejects.toMatchObject({
        name: 'WrongExpectedRevision',
        actual: null,
      });
    });

    it('a refused append leaves nothing, however many events it has', async () => {
      const stream = newStream();
      const { position } = await ledger.seed(stream, 2);
      const refused = ledger.store.append(stream, 0, [noted(), noted(), noted()]);
      await expect(refused).rejects.toBeInstanceOf(WrongExpectedRevision);
      expect(await ledger.stream(stream)).toHaveLength(2);
      expect(await ledger.log()).toHaveLength(2);
      expect(await ledger.store.head()).toBe(position);
    });

    it('the ids of a refused append are free to be used', async () => {
      const stream = newStream();
      const event = noted();
      await expect(ledger.store.append(stream, 4, [event])).rejects.toBeInstanceOf(WrongExpectedRevision);
      expect(await ledger.store.append(stream, 'no-stream', [event])).toMatchObject({ repeated: false });
    });

    it('a refusal does not fail the appends made together with it', async () => {
      const streams = Array.from({ length: 10 }, newStream);
      const answers = await Promise.allSettled(
        streams.map((stream, index) => ledger.store.append(stream, index === 4 ? 7 : 'no-stream', [noted()])),
      );
      expect(answers.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
      const landed = (await ledger.log()).map(({ stream }) => stream);
      const wanted = streams.filter((_, index) => index !== 4);
      if (ledger.engine.appendsMayOvertake) expect(landed.sort()).toEqual(wanted.sort());
      else expect(landed).toEqual(wanted);
    });

    it('appends made together to one stream at successive revisions all land, in order', async () => {
      const stream = newStream();
      const events = Array.from({ length: 10 }, (_, number) => noted({ number }));
      await Promise.all(
        events.map((event, index) => ledger.store.append(stream, index === 0 ? 'no-stream' : index - 1, [event])),
      );
      expect(idsOf(await ledger.stream(stream))).toEqual(idsOf(events));
    });
  });
