import { describe, expect, it } from '@jest/globals';
import { canonicalize } from '#lib/canonical-json/index.js';
import { encodeEvent } from '../canonical-bytes.js';
import { type LogRange } from '../event-store.js';
import { type RecordedEvent } from '../event.js';
import { collect, type Fixture, newStream, noted } from './fixture.js';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/** All of an event but its position, which the engine gives and the bytes do not hold. */
function canonical(event: RecordedEvent): string {
  return canonicalize({ ...event, position: undefined });
}

export const bytes = (ledger: Fixture) =>
  describe('the stored bytes', () => {
    const read = (range: LogRange = {}) => collect(ledger.store.readBytes({ after: ledger.base, ...range }));

    it('are the canonical bytes of the event, all but its position', async () => {
      const event = noted(
        { z: 1, a: 'é😀', m: { y: 1, b: [] } },
        { effectiveAt: '2026-02-28', metadata: { b: '', a: '1' } },
      );
      await ledger.store.append(newStream(), 'no-stream', [event, noted()]);
      const events = await ledger.log();
      expect((await read()).map((entry) => text(entry.bytes))).toEqual(events.map(canonical));
      expect(events.map((one) => text(encodeEvent(one)))).toEqual(events.map(canonical));
    });

    it('stand at the positions of their events', async () => {
      await ledger.seed(newStream(), 5);
      expect((await read()).map(({ position }) => position)).toEqual(
        (await ledger.log()).map(({ position }) => position),
      );
    });

    it('are the same after reopening', async () => {
      await ledger.seed(newStream(), 3);
      const before = (await read()).map((entry) => text(entry.bytes));
      await ledger.reopen();
      expect((await read()).map((entry) => text(entry.bytes))).toEqual(before);
    });

    it('are read by the same bounds, limits and directions as events', async () => {
      await ledger.seed(newStream(), 10);
      const positions = (await ledger.log()).map(({ position }) => position);
      const range: LogRange = {
        after: positions[1] ?? null,
        upTo: positions[7] ?? '',
        direction: 'backwards',
        limit: 3,
      };
      const given = (await read(range)).map(({ position }) => position);
      expect(given).toEqual(positions.slice(5, 8).reverse());
    });
  });
