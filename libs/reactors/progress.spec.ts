import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openPrivateStore, type PrivateStore } from '#lib/private-store/index.js';
import { Progress } from './progress.js';

const position = (number: number) => String(number).padStart(16, '0');

describe('how far the reactors have come', () => {
  let folder: string;
  let store: PrivateStore;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'minutebook-progress-'));
    store = openPrivateStore({ file: join(folder, 'private.db') });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const kept = (name: string) => store.checkpoints.get(name);
  const at = async (positions: Readonly<Record<string, number>>) => {
    for (const [name, number] of Object.entries(positions))
      expect(await store.checkpoints.compareAndSet(name, null, position(number))).toBe(true);
  };

  it('is where the one furthest behind is', async () => {
    await at({ one: 7, other: 3, third: 5 });
    expect(await new Progress(store.checkpoints, ['one', 'other', 'third']).load()).toBe(position(3));
    expect(await new Progress(store.checkpoints, ['other', 'one']).load()).toBe(position(3));
  });

  it('is nowhere when one of them is new, whichever it is: it has everything before it', async () => {
    await at({ one: 7, other: 5 });
    expect(await new Progress(store.checkpoints, ['one', 'new']).load()).toBeNull();
    expect(await new Progress(store.checkpoints, ['new', 'one']).load()).toBeNull();
    expect(await new Progress(store.checkpoints, ['one', 'new', 'other']).load()).toBeNull();
    expect(await new Progress(store.checkpoints, []).load()).toBeNull();
  });

  it('tells what each had passed before, so that nothing is done anew', async () => {
    await at({ one: 7, other: 3 });
    const progress = new Progress(store.checkpoints, ['one', 'other', 'new']);
    await progress.load();
    const passed = (name: string) => [3, 4, 7, 8].filter((number) => progress.hasPassed(name, position(number)));
    expect(passed('one')).toEqual([3, 4, 7]);
    expect(passed('other')).toEqual([3]);
    expect(passed('new')).toEqual([]);
  });

  it('is shown of each: what it had passed before, until all have passed more', async () => {
    await at({ one: 7, other: 3 });
    const progress = new Progress(store.checkpoints, ['one', 'other']);
    await progress.load();
    await progress.pass(position(5));
    expect([progress.of('one'), progress.of('other')]).toEqual([position(7), position(5)]);
    await progress.pass(position(9));
    expect([progress.of('one'), progress.of('other')]).toEqual([position(9), position(9)]);
  });

  it('is written down for all, and never backwards', async () => {
    await at({ one: 7 });
    const progress = new Progress(store.checkpoints, ['one', 'new']);
    await progress.load();
    await progress.save();
    expect(await kept('new')).toBeNull();
    await progress.pass(position(5));
    await progress.save();
    expect([await kept('one'), await kept('new')]).toEqual([position(7), position(5)]);
    await progress.pass(position(9));
    await progress.save();
    expect([await kept('one'), await kept('new')]).toEqual([position(9), position(9)]);
  });

  it('is written down after every hundred events, and not before', async () => {
    const progress = new Progress(store.checkpoints, ['one']);
    await progress.load();
    for (let number = 1; number < 100; number += 1) await progress.pass(position(number));
    expect(await kept('one')).toBeNull();
    await progress.pass(position(100));
    expect(await kept('one')).toBe(position(100));
    for (let number = 101; number < 200; number += 1) await progress.pass(position(number));
    expect(await kept('one')).toBe(position(100));
  });

  it('gives way to another process that is further, and overtakes one that is not', async () => {
    const mine = new Progress(store.checkpoints, ['one', 'other']);
    await mine.load();
    await at({ one: 8, other: 2 });
    await mine.pass(position(5));
    await mine.save();
    expect([await kept('one'), await kept('other')]).toEqual([position(8), position(5)]);
  });
});
