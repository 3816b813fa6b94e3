import { describe, expect, it } from '@jest/globals';
import { canonicalize } from '#lib/canonical-json/index.js';
import { EventTooLarge } from '../errors.js';
import { type Fixture, newStream, noted } from './fixture.js';

/** An event whose canonical bytes, once recorded at revision 0 of the stream, number as many as asked. */
function eventOf(bytes: number, stream: string, filler = 'x') {
  const event = noted({ text: '' });
  const recorded = { ...event, stream, revision: 0, recordedAt: '2026-01-01T00:00:00.000Z' };
  const room = bytes - Buffer.byteLength(canonicalize(recorded));
  const width = Buffer.byteLength(filler);
  return { ...event, data: { text: filler.repeat(Math.floor(room / width)) + 'x'.repeat(room % width) } };
}

export const limits = (ledger: Fixture) =>
  describe('the size of an entry', () => {
    it.each(['x', 'é', '😀'])('of 65,535 bytes of %s is kept whole', async (filler) => {
      const stream = newStream();
      const event = eventOf(65_535, stream, filler);
      await ledger.store.append(stream, 'no-stream', [event]);
      expect((await ledger.stream(stream))[0]?.data).toEqual(event.data);
    });

    it.each(['x', 'é', '😀'])('of 65,536 bytes of %s is refused, naming type and size', async (filler) => {
      const stream = newStream();
      const append = ledger.store.append(stream, 'no-stream', [eventOf(65_536, stream, filler)]);
      await expect(append).rejects.toMatchObject({ name: 'EventTooLarge', eventType: 'Noted', bytes: 65_536 });
      expect(await ledger.stream(stream)).toEqual([]);
    });

    it('one byte over refuses the whole append', async () => {
      const stream = newStream();
      const append = ledger.store.append(stream, 'no-stream', [eventOf(65_536, stream), noted()]);
      await expect(append).rejects.toBeInstanceOf(EventTooLarge);
      expect(await ledger.store.head()).toBe(ledger.base);
    });

    it('many entries at the limit are read back in order', async () => {
      const stream = newStream();
      const events = Array.from({ length: 20 }, () => eventOf(65_530, stream));
      await ledger.store.append(stream, 'no-stream', events);
      expect((await ledger.log()).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    });
  });
