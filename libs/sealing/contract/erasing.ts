import { describe, expect, it } from '@jest/globals';
import { SubjectErased } from '../errors.js';
import { field, newId, sealOne, type VaultFixture } from './fixture.js';

export const erasing = (fixture: VaultFixture) =>
  describe('erasing', () => {
    it('says of every field of the subject by which event it was erased, and leaves others alone', async () => {
      const [subject, event] = [newId(), newId()];
      const name = await fixture.seal({ subject });
      const topic = await fixture.seal({ subject, pointer: '/data/topic' });
      const kept = await fixture.seal();
      await fixture.vault.erase({ digests: [name, topic], event });
      expect(await fixture.stateOf(name)).toEqual({ state: 'erased', event });
      expect(await fixture.stateOf(topic)).toEqual({ state: 'erased', event });
      expect(await fixture.stateOf(kept)).toMatchObject({ state: 'disclosed' });
      expect(await fixture.vault.status()).toMatchObject({ subjects: { person: 1 }, fields: 1, erased: 2 });
    });

    it('by one digest erases all that is under the same subject', async () => {
      const [subject, event] = [newId(), newId()];
      const [name, later] = [await fixture.seal({ subject }), await fixture.seal({ subject })];
      await fixture.vault.erase({ digests: [name], event });
      expect(await fixture.stateOf(later)).toEqual({ state: 'erased', event });
    });

    it('says what it erased that the order does not name, and says it again', async () => {
      const [subject, event] = [newId(), newId()];
      const [name, late] = [await fixture.seal({ subject }), await fixture.seal({ subject })];
      for (const vault of [fixture.vault, await fixture.open()]) {
        expect(await vault.erase({ digests: [name], event })).toEqual([late]);
        expect(await vault.erase({ digests: [late], event: newId() })).toEqual([]);
      }
    });

    it('is remembered of the subject, and of nobody else', async () => {
      const [subject, live, stranger] = [newId(), newId(), newId()];
      const digest = await fixture.seal({ subject });
      await fixture.seal({ subject: live });
      expect(await fixture.vault.erased([subject, live, stranger])).toEqual(new Set());
      await fixture.vault.erase({ digests: [digest], event: newId() });
      expect(await fixture.vault.erased([subject, live, stranger])).toEqual(new Set([subject]));
    });

    it('forgets names, digests and that there was a subject', async () => {
      const subject = newId();
      const digest = await fixture.seal({ subject });
      await fixture.vault.erase({ subjects: [subject], digests: [digest], event: newId() });
      expect(await fixture.vault.known([subject])).toEqual(new Map());
      expect(await fixture.vault.namesOf([subject])).toEqual(new Map([[subject, null]]));
      expect(await fixture.vault.digestsOf([subject])).toEqual(new Map([[subject, []]]));
      expect(await fixture.vault.subjectsOf([digest])).toEqual(new Map());
    });

    it('makes a key that can never be made again, by any process, at any later time', async () => {
      const [subject, other] = [newId(), await fixture.open()];
      const digest = await sealOne(other, { subject });
      await fixture.vault.erase({ digests: [digest], event: newId() });
      for (const vault of [await fixture.reopen(), other]) {
        await expect(vault.seal([field(), field({ subject })])).rejects.toThrow(SubjectErased);
        await expect(vault.open('person', [subject])).rejects.toThrow(SubjectErased);
      }
      expect(await fixture.vault.status()).toMatchObject({ fields: 0 });
    });

    it('names nobody when it refuses', async () => {
      const subject = newId();
      await fixture.vault.erase({ subjects: [subject], digests: [], event: newId() });
      const refusal = await fixture.seal({ subject }).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ name: 'SubjectErased', subject });
      expect(String(refusal) + JSON.stringify(refusal)).not.toContain(subject);
    });

    it('is seen at once by another process that read the words before', async () => {
      const [other, event] = [await fixture.open(), newId()];
      const digest = await fixture.seal();
      expect(await fixture.stateOf(digest, other)).toMatchObject({ state: 'disclosed' });
      await fixture.vault.erase({ digests: [digest], event });
      expect(await fixture.stateOf(digest, other)).toEqual({ state: 'erased', event });
    });

    it('of what was never here notes it all the same: the log is the list of what is erased', async () => {
      const event = newId();
      const digest = 'Zm9yZ290dGVuLWFuZC1nb25lLWZvci1ldmVyLWFuZC0';
      expect(await fixture.stateOf(digest)).toEqual({ state: 'missing' });
      await fixture.vault.erase({ digests: [digest], event });
      expect(await fixture.stateOf(digest)).toEqual({ state: 'erased', event });
    });

    it('again, or by a later event, changes nothing', async () => {
      const order = { digests: [await fixture.seal()], event: newId() };
      await fixture.vault.erase(order);
      const status = await fixture.vault.status();
      await fixture.vault.erase(order);
      await fixture.vault.erase({ ...order, event: newId() });
      expect(await fixture.vault.status()).toEqual(status);
      expect(await fixture.stateOf(order.digests[0])).toEqual({ state: 'erased', event: order.event });
    });

    it('of several people at once erases all of them', async () => {
      const digests = await fixture.vault.seal([field(), field(), field()]);
      await fixture.vault.erase({ digests: digests.slice(0, 2), event: newId() });
      const states = await fixture.vault.reveal(digests);
      expect(digests.map((digest) => states.get(digest)?.state)).toEqual(['erased', 'erased', 'disclosed']);
    });
  });
