import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Type } from '@sinclair/typebox';
import fc from 'fast-check';
import { eventRegistry } from '#lib/domain/event-registry.js';
import { event, Id, OPENS_MATTERS, orNull, Party, Sealable, Words } from '#lib/domain/index.js';
import { type EventStore } from '#lib/event-store/index.js';
import { openSqliteEventStore } from '#lib/event-store/sqlite/index.js';
import { type Sealed, ToSeal, type Vault } from '#lib/sealing/index.js';
import { openSqliteVault } from '#lib/sealing/sqlite/index.js';
import { commandIdOf, derivedId } from './ids.js';
import { sealFacts } from './seal-facts.js';

const ask = Sealable(Words('What'), { with: ['asker', 'itemId'] });
const registry = eventRegistry({
  Asked: event('Somebody asked', {
    asker: orNull(Party),
    others: Type.Array(Party),
    itemId: orNull(Id('Item')),
    topic: ask,
    parts: Type.Array(ask),
    by: orNull(Id('Someone')),
  }),
  Named: event('Somebody was named', { name: Sealable(Words('Name'), { with: 'stream' }) }),
  Excluded: event('The public was excluded', { itemIds: Type.Array(Id('Item'), { [OPENS_MATTERS]: true }) }),
});
const idOf = (name: string) => derivedId(commandIdOf('x', 'y'), name);
const [JANE, COUNCILLOR, ITEM] = [idOf('Jane'), idOf('councillor'), idOf('item')];

let store: EventStore;
let vault: Vault;
beforeEach(async () => {
  store = openSqliteEventStore({ file: ':memory:', clock: () => 0 });
  vault = openSqliteVault({ data: ':memory:', origin: 'test' });
  await vault.open('person', [JANE]);
  await vault.open('matter', [ITEM]);
});
afterEach(async () => {
  await vault.close();
  await store.close();
});

const told = (key = '1', streamId = idOf('stream')) => ({
  streamId,
  commandId: commandIdOf('clerk', key),
  bodyHash: 'hash',
});
const nobody = { asker: null, others: [], itemId: null, topic: 'Why?', parts: ['This?', 'That?'], by: null };
const party = (given: Partial<Party>): Party => ({ person: null, post: null, label: null, ...given });
const asked = (data: object) => ({ type: 'Asked', data: { ...nobody, ...data } });
const seal = async (data: object, key?: string) => {
  const { facts, bodyHash } = await sealFacts({ sealer: vault, store, registry }, told(key), [asked(data)]);
  return { data: facts[0]?.data as Record<string, unknown> & { asker: Party }, bodyHash };
};
const DIGEST: unknown = { _sd: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) };
const stateOf = async (part: unknown) => {
  const { _sd } = part as Sealed;
  return (await vault.reveal([_sd])).get(_sd);
};

describe('What names nobody sealed', () => {
  it('is recorded as it was decided, with the hash of its body', async () => {
    for (const data of [
      {},
      { asker: party({ person: COUNCILLOR }) },
      { asker: party({ label: 'Jane' }), itemId: idOf('b') },
    ]) {
      const facts = [asked(data)];
      expect(await sealFacts({ sealer: vault, store, registry }, told(), facts)).toEqual({ facts, bodyHash: 'hash' });
    }
  });

  it('needs no vault; what is to be sealed does', async () => {
    const on = { sealer: null, store, registry };
    expect((await sealFacts(on, told(), [asked({})])).facts).toEqual([asked({})]);
    const marked = sealFacts(on, told(), [asked({ topic: new ToSeal('Why?', null) })]);
    await expect(marked).rejects.toThrow('there is no vault');
  });
});

describe('A member of the public', () => {
  it('is sealed with the words they are called by and what they ask, each by a digest of its own', async () => {
    const { data, bodyHash } = await seal({ asker: party({ person: JANE, label: 'Jane' }) });
    expect(data).toMatchObject({
      asker: { person: DIGEST, post: null, label: DIGEST },
      topic: DIGEST,
      parts: [DIGEST, DIGEST],
    });
    expect(new Set(JSON.stringify(data).match(/[A-Za-z0-9_-]{43}/g)).size).toBe(5);
    expect(bodyHash).toMatch(/^sd:[A-Za-z0-9_-]{43}$/);
    const subject = JANE;
    expect(await stateOf(data.asker.person)).toMatchObject({ pointer: '/data/asker/person', value: JANE, subject });
    expect(await stateOf(data.asker.label)).toMatchObject({ pointer: '/data/asker/label', value: 'Jane', subject });
    expect(await stateOf((data['parts'] as unknown[])[1])).toMatchObject({ pointer: '/data/parts/1', value: 'That?' });
    expect(await stateOf({ _sd: bodyHash?.slice(3) })).toMatchObject({
      pointer: '/metadata/bodyHash',
      value: 'hash',
      subject,
    });
  });

  it('without an entry is a subject of their own', async () => {
    const { data } = await seal({ asker: party({ label: new ToSeal('Jane', null) }) });
    const person = await stateOf(data.asker.person);
    expect(person).toMatchObject({ state: 'disclosed', pointer: '/data/asker/person' });
    const subject = person?.state === 'disclosed' ? person.subject : '';
    expect(person).toMatchObject({ value: subject });
    expect(await stateOf(data.asker.label)).toMatchObject({ value: 'Jane', subject });
    expect(await stateOf(data['topic'])).toMatchObject({ value: 'Why?', subject });
    expect(await vault.known([subject])).toEqual(new Map([[subject, 'person']]));
  });

  it('is sealed wherever they stand among others, who are not', async () => {
    const { data } = await seal({ others: [party({ person: COUNCILLOR }), party({ person: JANE })] });
    expect(data).toMatchObject({ others: [{ person: COUNCILLOR }, { person: DIGEST }], topic: 'Why?' });
    expect(await stateOf((data['others'] as Party[])[1]?.person)).toMatchObject({ pointer: '/data/others/1/person' });
  });

  it('cannot be named by a member that is no party', async () => {
    await expect(seal({ by: JANE })).rejects.toMatchObject({ kind: 'rule', rule: 'sealed-person-named' });
  });

  it('has their own name sealed in their own stream', async () => {
    const named = { type: 'Named', data: { name: 'Jane' } };
    const on = { sealer: vault, store, registry };
    const { facts } = await sealFacts(on, told('1', JANE), [named]);
    expect(facts[0]?.data).toEqual({ name: DIGEST });
    expect((await sealFacts(on, told('1', COUNCILLOR), [named])).facts).toEqual([named]);
  });
});

describe('What is sealed already', () => {
  it('stays as it is, and what stands with it in the clear is sealed under the same key', async () => {
    const { data } = await seal({ asker: party({ person: JANE }) });
    const copy = await seal({ asker: data.asker, topic: data['topic'], parts: ['More'] }, '2');
    expect(copy.data).toMatchObject({ asker: data.asker, topic: data['topic'], parts: [DIGEST] });
    expect(await stateOf((copy.data['parts'] as unknown[])[0])).toMatchObject({ value: 'More', subject: JANE });
    const handed = await seal({ asker: data.asker, topic: data['topic'], parts: data['parts'] }, '3');
    expect(handed).toMatchObject({ data: { topic: data['topic'] }, bodyHash: 'hash' });
  });

  it('takes nothing more once it was erased', async () => {
    const { data } = await seal({ asker: party({ person: JANE }) });
    const digests = [...(await vault.digestsOf([JANE])).values()].flat();
    await vault.erase({ digests, event: idOf('erasure') });
    await expect(seal({ asker: data.asker }, '2')).rejects.toMatchObject({ rule: 'sealed-person-erased' });
    const like = new ToSeal('More', { subject: JANE });
    await expect(seal({ topic: like }, '3')).rejects.toMatchObject({ rule: 'sealed-person-erased' });
  });
});

describe('An exempt matter', () => {
  it('seals what is recorded under it, but not who said it', async () => {
    const { data } = await seal({ asker: party({ person: COUNCILLOR }), itemId: ITEM });
    expect(data).toMatchObject({ asker: { person: COUNCILLOR }, itemId: ITEM, topic: DIGEST });
    expect(await stateOf(data['topic'])).toMatchObject({ subject: ITEM });
  });

  it('gives way to the person, whose words go with them', async () => {
    const { data, bodyHash } = await seal({ asker: party({ person: JANE }), itemId: ITEM });
    expect(await stateOf(data['topic'])).toMatchObject({ subject: JANE });
    expect(bodyHash).toMatch(/^sd:/);
  });

  it('begins with the event that excludes the public', async () => {
    const fact = { type: 'Excluded', data: { itemIds: [idOf('new')] } };
    const { facts } = await sealFacts({ sealer: vault, store, registry }, told(), [fact]);
    expect(facts).toEqual([fact]);
    expect(await vault.known([idOf('new')])).toEqual(new Map([[idOf('new'), 'matter']]));
  });
});

describe('The hash of the body', () => {
  it('is left out where the words are sealed under several', async () => {
    await vault.open('person', [idOf('Ivo')]);
    const others = [party({ person: JANE }), party({ person: idOf('Ivo') })];
    expect((await seal({ others })).bodyHash).toBeNull();
  });

  it('and the digests are the same when the command is told again', async () => {
    const data = { asker: party({ label: new ToSeal('Jane', null) }) };
    expect(await seal(data)).toEqual(await seal(data));
    expect(await seal(data)).not.toEqual(await seal(data, '2'));
  });
});

describe('Whatever is told of a member of the public', () => {
  it('leaves neither a name nor a word nor an id in what is recorded', async () => {
    const words = fc.string({
      minLength: 5,
      maxLength: 20,
      unit: fc.constantFrom('q', 'x', 'z', 'j', 'v', 'w', 'k', 'y'),
    });
    const sealed = fc.oneof(
      words.map((label) => ({ asker: party({ label: new ToSeal(label, null) }), says: [label] })),
      words.map((label) => ({ asker: party({ person: JANE, label }), says: [label, JANE] })),
      fc.constant({ asker: party({ person: JANE, post: 'resident' }), says: [JANE] }),
    );
    let key = 0;
    await fc.assert(
      fc.asyncProperty(
        sealed,
        words,
        fc.array(words, { maxLength: 3 }),
        fc.constantFrom(null, ITEM),
        async ({ asker, says }, topic, parts, itemId) => {
          const { data, bodyHash } = await seal({ asker, topic, parts, itemId }, String(++key));
          const recorded = registry.toNewEvent({ type: 'Asked', data }, { id: 'e', metadata: {}, effectiveAt: null });
          const text = JSON.stringify([recorded.data, bodyHash]).replaceAll(/[A-Za-z0-9_-]{43}/g, '');
          for (const said of [...says, topic, ...parts]) expect(text).not.toContain(said);
          expect(await stateOf(data['topic'])).toMatchObject({ state: 'disclosed', value: topic });
        },
      ),
      { numRuns: 60 },
    );
  });
});
