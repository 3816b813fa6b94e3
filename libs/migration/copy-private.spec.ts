import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withPostgres } from '#lib/postgres/testing/index.js';
import { acts, SUBJECTS, VaultModel } from '#lib/sealing/contract/any-sequence.js';
import { field, newId } from '#lib/sealing/contract/fixture.js';
import { SubjectErased } from '#lib/sealing/index.js';
import { type RecordBatch } from '#lib/sealing/records/index.js';
import { copyPrivate, type PrivateTarget } from './copy-private.js';
import { FilesSide, PostgresSide, type PrivateSide } from './testing/private-side.js';
import { expectSameAnswers } from './testing/same-answers.js';

const NAME = 'Wilhelmina Featherstonehaugh';
const KEPT = 'Bartholomew Ravenscroft';

const copy = async (from: PrivateSide, to: PrivateSide) => copyPrivate(await from.source(), await to.target());

/** A side to copy from and one to copy to, for each case, empty. */
function twoSides(make: () => PrivateSide, makeOther: () => PrivateSide): { from: PrivateSide; to: PrivateSide } {
  const sides = {} as { from: PrivateSide; to: PrivateSide };
  beforeEach(async () => {
    sides.from = await make().begin();
    sides.to = await makeOther().begin();
  });
  afterEach(async () => {
    await sides.from.end();
    await sides.to.end();
  });
  return sides;
}

function copying(make: () => PrivateSide, makeOther: () => PrivateSide): void {
  const sides = twoSides(make, makeOther);

  /** Somebody who is erased, somebody who stays, a matter half of which is released, another without a word. */
  async function fill() {
    const { from } = sides;
    const [gone, stays, matter, silent, event] = [newId(), newId(), newId(), newId(), newId()];
    const erased = await from.vault.seal([field({ subject: gone, value: NAME })]);
    const kept = await from.vault.seal([
      field({ subject: stays, value: KEPT }),
      ...['/data/gist', '/data/label'].map((pointer) => field({ subject: matter, kind: 'matter', pointer })),
    ]);
    await from.vault.open('matter', [silent]);
    const order = { digests: erased, event };
    const release = { subject: matter, digests: kept.slice(1, 2), event: newId() };
    await from.vault.erase(order);
    await from.vault.release(release);
    await from.vault.applied('0000000000000009');
    return { gone, subjects: [gone, stays, matter, silent], digests: [...erased, ...kept], order, release };
  }

  it('answers as the source does after any sequence of sealing, erasing, releasing and rotating, copied again and again', async () => {
    const { from, to } = sides;
    const [digests, subjects, target] = [new Set<string>(), new Set<string>(), await to.target()];
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { maxLength: 12 }), async (sequence) => {
        // One subject of each name is erased for good: the next sequence is about others.
        const [model, run] = [new VaultModel(), `#${subjects.size}-`];
        for (const [, act] of sequence) {
          await act(from, model, run);
          if (act === sequence[4]?.[1]) await copyPrivate(await from.source(), target);
        }
        for (const digest of model.sealed.keys()) digests.add(digest);
        for (const who of SUBJECTS) subjects.add(who + run);
        await copyPrivate(await from.source(), target);
        await expectSameAnswers(from.vault, to.vault, [...digests], [...subjects]);
      }),
      { numRuns: 6 },
    );
  });

  it('goes on working: after any sequence here and another there it knows just what it should', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { maxLength: 10 }), fc.array(acts, { maxLength: 10 }), async (here, there) => {
        const [model, run] = [new VaultModel(), `#${newId()}-`];
        const side = await makeOther().begin();
        const before = await make().begin();
        for (const [, act] of here) await act(before, model, run);
        await copy(before, side);
        for (const [, act] of there) await act(side, model, run);
        for (const [digest, state] of await side.vault.reveal([...model.sealed.keys()]))
          expect(state).toMatchObject(model.stateOf(digest));
        await side.end();
        await before.end();
      }),
      { numRuns: 2 },
    );
  });

  it('tells how much there is, and again changes nothing', async () => {
    const { from, to } = sides;
    const { digests, subjects } = await fill();
    const { secret } = await from.store.tokens.create('clerk', 'Committee office');
    expect(await copy(from, to)).toEqual({ fields: 3, subjects: 3, tokens: 1 });
    const [before, tokens] = [await batchesOf(to), await to.store.tokens.list()];
    expect(await copy(from, to)).toEqual({ fields: 3, subjects: 3, tokens: 1 });
    expect(await batchesOf(to)).toEqual(before);
    expect(await to.store.tokens.list()).toEqual(tokens);
    await expectSameAnswers(from.vault, to.vault, digests, subjects);
    expect(await to.store.tokens.authenticate(secret)).toMatchObject({ name: 'Committee office', role: 'clerk' });
  });

  it('writes no word in the clear, and nothing at all of what was erased', async () => {
    const { from, to } = sides;
    const [subject, event] = [newId(), newId()];
    const erased = await from.vault.seal([field({ subject, value: NAME }), field({ value: KEPT })]);
    const dying = (await batchesOf(from)).flatMap(({ disclosures }) => disclosures.slice(0, 1));
    await from.vault.erase({ digests: erased.slice(0, 1), event });
    await copy(from, to);
    for (const word of [NAME, KEPT])
      for (const written of [Buffer.from(word), Buffer.from(Buffer.from(word).toString('base64url').slice(4, -4))])
        expect(await to.filesWith(written)).toEqual([]);
    expect(dying.map(({ subject: whose }) => whose)).toEqual([subject]);
    const arrived = await batchesOf(to);
    expect(arrived.flatMap(({ disclosures }) => disclosures.map(({ digest }) => digest))).toEqual(erased.slice(1));
    // Of two sides on one server nobody could tell whose the bytes are.
    if (from instanceof PostgresSide && to instanceof PostgresSide) return;
    for (const { blob } of dying) expect(await to.filesWith(blob.subarray(0, 32))).toEqual([]);
    for (const { key } of (await batchesOf(from)).flatMap(({ subjects }) => subjects)) {
      if (key === null) throw new Error('A key does not open.');
      expect(await to.filesWith(key.export())).toEqual([]);
    }
  });

  it('leaves behind how far orders were carried out; carried out again they change nothing', async () => {
    const { from, to } = sides;
    const { digests, subjects, order, release } = await fill();
    await from.store.checkpoints.compareAndSet('opens-action', null, '0000000000000009');
    await copy(from, to);
    expect(await to.vault.appliedUpTo()).toBeNull();
    expect(await to.store.checkpoints.get('opens-action')).toBeNull();
    const before = await batchesOf(to);
    expect(await to.vault.erase(order)).toEqual(await from.vault.erase(order));
    await to.vault.release(release);
    expect(await batchesOf(to)).toEqual(before);
    await expectSameAnswers(from.vault, to.vault, digests, subjects);
  });

  it('goes on wherever it was cut short', async () => {
    const { from, to } = sides;
    const { subjects, digests } = await fill();
    const many = await from.vault.seal(Array.from({ length: 300 }, (_, value) => field({ value, subject: 'many' })));
    for (let batches = 0; batches < 6; batches += 1) {
      const target = await to.target();
      await expect(copyPrivate(await from.source(), cutShort(target, batches))).rejects.toThrow('cut short');
    }
    expect(await copy(from, to)).toMatchObject({ fields: 303 });
    await expectSameAnswers(from.vault, to.vault, [...many, ...digests], [...subjects, 'many']);
  });

  it('erases in the copy whom the source erased since an earlier copy, and revokes what it revoked', async () => {
    const { from, to } = sides;
    const subject = newId();
    const digests = await from.vault.seal([field({ subject, value: NAME }), field({ value: KEPT })]);
    const { token, secret } = await from.store.tokens.create('clerk', 'Committee office');
    await copy(from, to);
    await from.vault.erase({ digests: digests.slice(0, 1), event: newId() });
    await from.store.tokens.revoke(token.id);
    await copy(from, to);
    await expectSameAnswers(from.vault, to.vault, digests, [subject]);
    await expect(to.vault.seal([field({ subject })])).rejects.toThrow(SubjectErased);
    expect(await to.store.tokens.authenticate(secret)).toBeNull();
  });
}

/** What a copy is never to become, in either engine. */
function refusing(make: () => PrivateSide, makeOther: () => PrivateSide): void {
  const sides = twoSides(make, makeOther);

  it('brings nobody back who was erased in the copy', async () => {
    const { from, to } = sides;
    const subject = newId();
    const digests = await from.vault.seal([field({ subject, value: NAME })]);
    await copy(from, to);
    await to.vault.erase({ digests, event: newId() });
    const refusal = await copy(from, to).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'MigrationError', message: expect.stringMatching(/who was erased there/) });
    expect(String(refusal)).not.toContain(subject);
    expect([...(await to.vault.reveal(digests)).values()]).toMatchObject([{ state: 'erased' }]);
  });

  it('is refused by a vault that holds another key for somebody, and takes nothing in', async () => {
    const { from, to } = sides;
    const subject = newId();
    await from.vault.seal([field({ subject }), field()]);
    await to.vault.seal([field({ subject })]);
    const before = await batchesOf(to);
    const refusal = await copy(from, to).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'MigrationError', message: expect.stringMatching(/the key of somebody/) });
    expect(String(refusal)).not.toContain(subject);
    expect(await batchesOf(to)).toEqual(before);
  });

  it('is refused by a vault in which somebody was erased by another event', async () => {
    const { from, to } = sides;
    const digest = 'Zm9yZ290dGVuLWFuZC1nb25lLWZvci1ldmVyLWFuZC0';
    for (const { vault } of [from, to]) await vault.erase({ digests: [digest], event: newId() });
    await expect(copy(from, to)).rejects.toThrow(/holds an erasure otherwise/);
  });

  it('is found to differ when the copy holds more', async () => {
    const { from, to } = sides;
    await from.vault.seal([field()]);
    await to.vault.seal([field()]);
    await expect(copy(from, to)).rejects.toThrow(/The vaults differ: 1 persons here, 2 there/);
  });
}

const batchesOf = async (side: PrivateSide): Promise<RecordBatch[]> => {
  const { vault } = await side.source();
  const batches: RecordBatch[] = [];
  for await (const batch of vault.read()) batches.push(batch);
  return batches;
};

/** A target that fails after so many batches. */
const cutShort = ({ vault, tokens }: PrivateTarget, batches: number): PrivateTarget => {
  let left = batches;
  const takeIn = async (batch: RecordBatch) => {
    if (left === 0) throw new Error('cut short');
    left -= 1;
    await vault.takeIn(batch);
  };
  return { vault: { ...vault, takeIn }, tokens };
};

describe('What is private, copied from files to files', () =>
  copying(
    () => new FilesSide(),
    () => new FilesSide(),
  ));

withPostgres('What is private', (server) => {
  const [files, postgres] = [() => new FilesSide(), () => new PostgresSide(server())];
  describe('copied from files to PostgreSQL', () => {
    copying(files, postgres);
    refusing(files, postgres);
  });
  describe('copied from PostgreSQL to files', () => {
    copying(postgres, files);
    refusing(postgres, files);
  });
  describe('copied from PostgreSQL to PostgreSQL', () => copying(postgres, postgres));
});

it('A vault from which an erasure was not carried out to the end is not copied', async () => {
  const [from, to] = [await new FilesSide().begin(), await new FilesSide().begin()];
  const { vaultFile, root } = from.folder;
  const digests = await from.vault.seal([field({ value: NAME })]);
  await from.vault.close();
  copyFileSync(vaultFile, join(root, 'older.db'));
  await from.reopen();
  await from.vault.erase({ digests, event: newId() });
  await from.vault.close();
  for (const journal of ['-wal', '-shm']) if (existsSync(vaultFile + journal)) rmSync(vaultFile + journal);
  copyFileSync(join(root, 'older.db'), vaultFile);
  await from.reopen();
  await expect(copy(from, to)).rejects.toThrow(/^1 sealed fields lie in the vault to copy from although/);
  expect(await to.vault.status()).toMatchObject({ fields: 0, erased: 0 });
  await from.end();
  await to.end();
});
