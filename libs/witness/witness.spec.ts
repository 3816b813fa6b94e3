import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  consistencyProof,
  COSIGNATURE,
  EMPTY_ROOT,
  formatAddCheckpoint,
  formatCheckpoint,
  generateSigner,
  leafHash,
  nodeHash,
  parseNote,
  rootFrom,
  signNote,
  type SubtreeHashes,
  verifierFrom,
  verifyCosignature,
  vkeyOf,
} from '#lib/transparency-log/index.js';
import { SqliteWitnessStore, Witness } from './index.js';

const ORIGIN = 'minutebook/borough';
const log = generateSigner(ORIGIN);
const signer = generateSigner('witness.example/county', COSIGNATURE);
let folder: string;
let store: SqliteWitnessStore;
let witness: Witness;

/** A log whose entries are numbers, from some point on other numbers. */
const subtrees =
  (fork = Infinity): SubtreeHashes =>
  (level, index) =>
    level === 0
      ? leafHash(Buffer.from(index < fork ? `${index}` : `another ${index}`))
      : nodeHash(subtrees(fork)(level - 1, 2 * index), subtrees(fork)(level - 1, 2 * index + 1));
const note = (size: number, fork?: number, by = log) =>
  signNote(formatCheckpoint({ origin: by.name, size, root: rootFrom(size, subtrees(fork)) }), by);
const ask = (old: number, size: number, { fork, by = log }: { fork?: number; by?: typeof log } = {}) => {
  const proof = old === 0 || old >= size ? [] : consistencyProof(old, size, subtrees(fork));
  return witness.addCheckpoint(formatAddCheckpoint({ old, proof, checkpoint: note(size, fork, by) }));
};
const open = () =>
  new Witness({
    logs: [verifierFrom(vkeyOf(log))],
    signer,
    store,
    clock: () => Date.parse('2026-03-02T09:00:00.000Z'),
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  store = new SqliteWitnessStore(join(folder, 'witness.db'));
  witness = open();
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('A witness', () => {
  it('cosigns the first checkpoint it sees, and each that extends the last', () => {
    expect(ask(0, 3).status).toBe(200);
    const answer = ask(3, 8);
    expect(answer.status).toBe(200);
    const { text } = parseNote(note(8));
    const cosigned = parseNote(`${text}\n${answer.body}`).signatures;
    expect(verifyCosignature(text, cosigned[0] as never, verifierFrom(vkeyOf(signer)))).toEqual({
      witness: 'witness.example/county',
      seconds: Date.parse('2026-03-02T09:00:00.000Z') / 1_000,
    });
  });

  it('says which size it holds when asked from another', () => {
    ask(0, 5);
    expect(ask(0, 8)).toEqual({ status: 409, type: 'text/x.tlog.size', body: '5\n' });
    expect(ask(3, 8)).toMatchObject({ status: 409, body: '5\n' });
    expect(ask(0, 3)).toMatchObject({ status: 409, body: '5\n' });
  });

  it('never goes back, and never cosigns another past', () => {
    ask(0, 5);
    expect(ask(5, 3).status).toBe(400);
    expect(ask(5, 8, { fork: 2 }).status).toBe(422);
    expect(ask(5, 5, { fork: 2 }).status).toBe(422);
    expect(store.head(ORIGIN)?.size).toBe(5);
    expect(ask(5, 5).status).toBe(200);
    expect(ask(5, 8).status).toBe(200);
  });

  it('cosigns one tree without entries: the root that every tree without entries has', () => {
    const empty = (root: Uint8Array) =>
      witness.addCheckpoint(
        formatAddCheckpoint({
          old: 0,
          proof: [],
          checkpoint: signNote(formatCheckpoint({ origin: ORIGIN, size: 0, root }), log),
        }),
      ).status;
    expect(empty(new Uint8Array(32).fill(1))).toBe(422);
    expect(empty(EMPTY_ROOT)).toBe(200);
    expect(empty(new Uint8Array(32).fill(2))).toBe(422);
    expect(ask(0, 3).status).toBe(200);
  });

  it('knows only the logs it watches, and only their keys', () => {
    expect(ask(0, 3, { by: generateSigner('minutebook/elsewhere') }).status).toBe(404);
    expect(ask(0, 3, { by: generateSigner(ORIGIN) }).status).toBe(403);
    expect(store.head(ORIGIN)).toBeNull();
  });

  it.each(['', 'old 0', 'old x\n\n', 'old 00\n\nx', 'old 0\n!!\n\nx'])('refuses %j as no request', (body) => {
    expect(witness.addCheckpoint(body).status).toBe(400);
  });

  it('refuses a proof from nothing, and a proof that proves something else', () => {
    const checkpoint = note(8);
    const proof = consistencyProof(3, 8, subtrees());
    expect(witness.addCheckpoint(formatAddCheckpoint({ old: 0, proof, checkpoint })).status).toBe(422);
    ask(0, 5);
    expect(witness.addCheckpoint(formatAddCheckpoint({ old: 5, proof, checkpoint })).status).toBe(422);
    expect(witness.addCheckpoint(formatAddCheckpoint({ old: 5, proof: [], checkpoint })).status).toBe(422);
  });

  it('remembers after it was stopped, in a file of its own', () => {
    ask(0, 5);
    store.close();
    store = new SqliteWitnessStore(join(folder, 'witness.db'));
    witness = open();
    expect(ask(0, 8)).toMatchObject({ status: 409, body: '5\n' });
    expect(statSync(join(folder, 'witness.db')).mode & 0o777).toBe(0o600);
  });

  it('is not rolled back by a slower request for a smaller tree', () => {
    ask(0, 5);
    const other = new SqliteWitnessStore(join(folder, 'witness.db'));
    const slow = { size: 6, root: rootFrom(6, subtrees()), note: note(6) };
    expect(other.advance(ORIGIN, 5, { size: 8, root: rootFrom(8, subtrees()), note: note(8) })).toBe(true);
    expect(store.advance(ORIGIN, 5, slow)).toBe(false);
    expect(store.head(ORIGIN)?.size).toBe(8);
    other.close();
  });

  it('cosigns the history it first saw as it grows, and no other', () => {
    let files = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), fc.boolean()), { maxLength: 12 }), (steps) => {
        store.close();
        store = new SqliteWitnessStore(join(folder, `${++files}.db`));
        witness = open();
        let held = 1;
        expect(ask(0, held).status).toBe(200);
        for (const [size, forked] of steps) {
          const cosigned = ask(held, size, forked ? { fork: 0 } : {}).status === 200;
          expect(cosigned).toBe(size >= held && !forked);
          if (cosigned) held = size;
          expect(store.head(ORIGIN)?.size).toBe(held);
        }
      }),
      { numRuns: 50 },
    );
  });
});
