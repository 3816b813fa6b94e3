import { describe, expect, it } from '@jest/globals';
import { itUnless } from '../../../test/support/it-unless.js';
import { EventIdConflict } from '../errors.js';
import { type NewEvent } from '../event.js';
import { type Fixture, newStream, noted } from './fixture.js';

export const idempotence = (ledger: Fixture) =>
  describe('an append made again', () => {
    it('answers as the first time, says so, and writes nothing', async () => {
      const stream = newStream();
      const events = [noted({ a: 1 }), noted({ b: 2 })];
      const first = await ledger.store.append(stream, 'no-stream', events);
      expect(await ledger.store.append(stream, 'no-stream', events)).toEqual({ ...first, repeated: true });
      expect(await ledger.log()).toHaveLength(2);
    });

    it('answers as the first time when the stream has gone on since', async () => {
      const stream = newStream();
      const event = noted();
      const first = await ledger.store.append(stream, 'no-stream', [event]);
      await ledger.store.append(stream, 0, [noted(), noted()]);
      expect(await ledger.store.append(stream, 'no-stream', [event])).toEqual({ ...first, repeated: true });
    });

    it('answers as the first time after reopening', async () => {
      const stream = newStream();
      const event = noted();
      const first = await ledger.store.append(stream, 'no-stream', [event]);
      await ledger.reopen();
      expect(await ledger.store.append(stream, 'no-stream', [event])).toEqual({ ...first, repeated: true });
    });

    it('is recognised whatever the order of its members', async () => {
      const stream = newStream();
      const event = noted({ a: 1, b: { c: 2, d: 3 } }, { metadata: { x: '1', y: '2' } });
      await ledger.store.append(stream, 'no-stream', [event]);
      const turned = { ...event, data: { b: { d: 3, c: 2 }, a: 1 }, metadata: { y: '2', x: '1' } };
      expect(await ledger.store.append(stream, 'no-stream', [turned])).toMatchObject({ repeated: true });
    });

    it('at the same moment is written once and answered twice', async () => {
      const stream = newStream();
      const event = noted();
      const append = () => ledger.store.append(stream, 'no-stream', [event]);
      const answers = await Promise.all([append(), append()]);
      expect(answers.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
      expect(await ledger.stream(stream)).toHaveLength(1);
    });

    it.each<[string, Partial<NewEvent>]>([
      ['data', { data: { text: 'other' } }],
      ['metadata', { metadata: { actor: 'other' } }],
      ['type', { type: 'Corrected' }],
      ['schema version', { schemaVersion: 2 }],
      ['effective time', { effectiveAt: '2026-01-01' }],
    ])('with the same id and other %s is a conflict', async (_, other) => {
      const stream = newStream();
      const event = noted({ text: 'one' });
      await ledger.store.append(stream, 'no-stream', [event]);
      const again = ledger.store.append(stream, 'no-stream', [{ ...event, ...other }]);
      await expect(again).rejects.toMatchObject({ name: 'EventIdConflict', eventId: event.id });
      expect(await ledger.stream(stream)).toHaveLength(1);
    });

    it('at another revision of its stream is a conflict', async () => {
      const stream = newStream();
      const event = noted();
      await ledger.store.append(stream, 'no-stream', [event]);
      await expect(ledger.store.append(stream, 0, [event])).rejects.toBeInstanceOf(EventIdConflict);
      expect(await ledger.stream(stream)).toHaveLength(1);
    });

    const unknown = ledger.engine.knowsIdsOfOtherStreams === false ? 'this engine knows no ids of other streams' : null;
    itUnless(unknown, 'in another stream is a conflict', async () => {
      const event = noted();
      await ledger.store.append(newStream(), 'no-stream', [event]);
      await expect(ledger.store.append(newStream(), 'no-stream', [event])).rejects.toBeInstanceOf(EventIdConflict);
      expect(await ledger.log()).toHaveLength(1);
    });

    it.each([
      ['before', (used: NewEvent) => [noted(), used]],
      ['after', (used: NewEvent) => [used, noted()]],
    ])('with a new event %s the old one is a conflict and writes neither', async (_, events) => {
      const stream = newStream();
      const used = noted();
      await ledger.store.append(stream, 'no-stream', [used]);
      const mixed = ledger.store.append(stream, 'no-stream', events(used));
      await expect(mixed).rejects.toMatchObject({ name: 'EventIdConflict', eventId: used.id });
      expect(await ledger.stream(stream)).toHaveLength(1);
    });
  });
