import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  consistencyProof,
  COSIGNATURE,
  cosignaturesOf,
  addSignatures,
  formatCheckpoint,
  generateSigner,
  leafHash,
  nodeHash,
  rootFrom,
  signNote,
  type SubtreeHashes,
  verifierFrom,
  vkeyOf,
} from '#lib/transparency-log/index.js';
import { askWitness, SqliteWitnessStore, Witness } from '#lib/witness/index.js';
import { type RunningWitness, serveWitness } from './serve-witness.js';

const log = generateSigner('minutebook/borough');
const signer = generateSigner('witness.example/county', COSIGNATURE);
const verifier = verifierFrom(vkeyOf(signer));
let folder: string;
let store: SqliteWitnessStore;
let served: RunningWitness;

const subtrees =
  (fork: number): SubtreeHashes =>
  (level, index) =>
    level === 0
      ? leafHash(Buffer.from(index < fork ? `${index}` : `another ${index}`))
      : nodeHash(subtrees(fork)(level - 1, 2 * index), subtrees(fork)(level - 1, 2 * index + 1));
const published = (size: number, fork = Infinity) => ({
  size,
  note: signNote(formatCheckpoint({ origin: log.name, size, root: rootFrom(size, subtrees(fork)) }), log),
  proofFrom: (from: number) => consistencyProof(from, size, subtrees(fork)),
});
const ask = (size: number, fork?: number, key = verifier) =>
  askWitness({ name: 'county', verifier: key, url: `${served.url}/` }, published(size, fork));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  store = new SqliteWitnessStore(join(folder, 'witness.db'));
  const witness = new Witness({ logs: [verifierFrom(vkeyOf(log))], signer, store });
  served = await serveWitness(witness, { host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  await served.close();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('A ledger and its witness, over HTTP', () => {
  it('has its checkpoints cosigned as it grows, wherever the witness stands', async () => {
    for (const size of [0, 3, 3, 300]) {
      const { note } = published(size);
      const cosigned = addSignatures(note, [await ask(size)]);
      expect(cosignaturesOf(cosigned, verifierFrom(vkeyOf(log)), [verifier])).toHaveLength(1);
    }
    const where = `${served.url}/${createHash('sha256').update(log.name).digest('hex')}/checkpoint`;
    expect(await (await fetch(where)).text()).toMatch(/^minutebook\/borough\n300\n/);
    expect((await fetch(`${served.url}/${'0'.repeat(64)}/checkpoint`)).status).toBe(404);
  });

  it('is told what to do when it lost entries or shows another past', async () => {
    await ask(8);
    await expect(ask(5)).rejects.toThrow(
      /has seen this ledger at size 8, which is more than 5.*bring back the newer copy/,
    );
    await expect(ask(9, 2)).rejects.toThrow(/^The witness county answers 422/);
    expect(store.head(log.name)?.size).toBe(8);
  });

  it('goes on when the witness is away, or signs with a key nobody knows', async () => {
    const stranger = verifierFrom(vkeyOf(generateSigner('witness.example/county', COSIGNATURE)));
    await expect(ask(3, Infinity, stranger)).rejects.toThrow(/gave no signature that holds/);
    await served.close();
    await expect(ask(4)).rejects.toThrow('The witness county cannot be reached. Ask it again later.');
  });

  it('is refused a body that is too large', async () => {
    const answer = await fetch(`${served.url}/add-checkpoint`, { method: 'POST', body: 'x'.repeat(70_000) });
    expect(answer.status).toBe(413);
  });
});
