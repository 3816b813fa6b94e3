import { describe, expect, it } from '@jest/globals';
import { type Fixture, idsOf, newStream, noted, revisionsOf } from './fixture.js';

export const appending = (ledger: Fixture) =>
  describe('appending', () => {
    it('answers with the place and the time of the last event', async () => {
      const stream = newStream();
      const answer = await ledger.store.append(stream, 'no-stream', [noted(), noted()]);
      const last = (await ledger.stream(stream)).at(-1);
      expect(answer).toEqual({
        revision: 1,
        position: last?.position,
        recordedAt: last?.recordedAt,
        repeated: false,
      });
    });

    it('gives back an event as it was handed over, with its place and time', async () => {
      const stream = newStream();
      const event = noted({ text: 'Agreed.', votes: 7 }, { metadata: { a: '1', b: '' }, effectiveAt: '2026-02-28' });
      const { position, recordedAt } = await ledger.store.append(stream, 'no-stream', [event]);
      expect(await ledger.stream(stream)).toEqual([{ ...event, stream, revision: 0, position, recordedAt }]);
    });

    it('numbers the events of a stream from 0 without gaps', async () => {
      const stream = newStream();
      await ledger.seed(stream, 3);
      await ledger.store.append(stream, 2, [noted(), noted()]);
      expect(revisionsOf(await ledger.stream(stream))).toEqual([0, 1, 2, 3, 4]);
    });

    it('counts the revisions of each stream by itself', async () => {
      const [one, other] = [newStream(), newStream()];
      await ledger.seed(one, 2);
      expect((await ledger.seed(other, 1)).revision).toBe(0);
    });

    it('keeps the events of one append together and in order in the log', async () => {
      const events = [noted(), noted(), noted()];
      await Promise.all([
        ledger.seed(newStream(), 4),
        ledger.store.append(newStream(), 'no-stream', events),
        ledger.seed(newStream(), 4),
      ]);
      expect(idsOf(await ledger.log()).join()).toContain(idsOf(events).join());
    });

    it('records the events of one append at one instant', async () => {
      const stream = newStream();
      const { recordedAt } = await ledger.seed(stream, 50);
      expect(new Set((await ledger.stream(stream)).map((event) => event.recordedAt))).toEqual(new Set([recordedAt]));
    });

    it('takes 1,000 events at once', async () => {
      const stream = newStream();
      expect((await ledger.seed(stream, 1_000)).revision).toBe(999);
      expect(await ledger.stream(stream)).toHaveLength(1_000);
    });

    it('shows an answered append to the next read at once', async () => {
      const stream = newStream();
      const { position } = await ledger.seed(stream, 1);
      expect(await ledger.stream(stream)).toHaveLength(1);
      expect(await ledger.log()).toHaveLength(1);
      expect(await ledger.store.head()).toBe(position);
    });

    it('does not keep the caller’s objects: changing them afterwards changes nothing', async () => {
      const stream = newStream();
      const list = ['first'];
      const appended = ledger.store.append(stream, 'no-stream', [noted({ list })]);
      list.push('second');
      await appended;
      expect((await ledger.stream(stream))[0]?.data).toEqual({ list: ['first'] });
    });
  });
