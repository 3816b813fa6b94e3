import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  leafHash,
  nodeHash,
  openCheckpoint,
  readConsistencyReceipt,
  readInclusionReceipt,
  rootFrom,
  tilePath,
  verifierFrom,
  verifyConsistency,
  verifyInclusion,
  verifyTlogProof,
} from '#lib/transparency-log/index.js';
import { hashesFromTiles } from '#lib/transparency-log/testing/tile-hashes.js';
import { type ServedMinuteBook, serveMinuteBook } from '../support/minute-book.js';
import { fetchLog, type PublishedLog } from '../support/published-log.js';
import { openMeeting, told } from '../support/telling.js';
import { untilSealed } from '../support/until-sealed.js';

/** More than one full tile: 256 and some. */
const ENTRIES = 270;
const base64 = (hash: Uint8Array) => Buffer.from(hash).toString('base64');
const idIn = (entry: Uint8Array) => (JSON.parse(Buffer.from(entry).toString()) as { id: string }).id;

interface Sealed {
  size: number;
  root: string;
  note: string;
}

describe('Proofs over HTTP, checked from outside with the bytes that were fetched', () => {
  let book: ServedMinuteBook;
  let vkey: string;
  let log: PublishedLog;
  let meeting: string;

  beforeAll(async () => {
    book = await serveMinuteBook('proofs');
    vkey = (await book.reader.get<string>('/api/checkpoint/key')).body.trim();
    const raise = (what: string) => book.clerk.post('/api/actions', { what });
    meeting = await openMeeting(book.clerk);
    await untilSealed(book.reader, 4);
    for (let n = 0; n < ENTRIES; n += 30) await Promise.all(Array.from({ length: 30 }, (_, at) => raise(`${n + at}`)));
    await untilSealed(book.reader, 257);
    log = await fetchLog(book.reader, vkey);
  }, 120_000);
  afterAll(() => book.close());

  const checkpoints = async () => (await book.reader.get<{ items: Sealed[] }>('/api/checkpoints')).body.items;

  it('publish one checkpoint, signed, as plain text that nobody caches', async () => {
    const answers = [await book.reader.get<string>('/checkpoint'), await book.reader.get<string>('/api/checkpoint')];
    for (const { status, headers, body } of answers) {
      expect(status).toBe(200);
      expect(headers.get('content-type')).toMatch(/^text\/plain/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(body).toBe(answers[0]!.body);
    }
    expect(openCheckpoint(answers[0]!.body, verifierFrom(vkey)).origin).toBe(vkey.split('+')[0]);
  });

  it('rest on seals that are made by themselves: as a meeting opens, when many entries came, as a record is certified', async () => {
    expect((await checkpoints())[0]!.size).toBeLessThan(256);
    await told(book.clerk, `/api/meetings/${meeting}/closure`, {});
    await told(book.clerk, `/api/meetings/${meeting}/certification`, { certifiedBy: 'The clerk' });
    await untilSealed(book.reader, await book.events());
    expect((await checkpoints()).length).toBeGreaterThanOrEqual(3);
  });

  it('list every checkpoint there was, oldest first, each signed', async () => {
    const seals = await checkpoints();
    expect(seals.length).toBeGreaterThanOrEqual(2);
    for (const { size, root, note } of seals) {
      const opened = openCheckpoint(note, verifierFrom(vkey));
      expect({ size, root }).toEqual({ size: opened.size, root: base64(opened.root) });
    }
    const sizes = seals.map(({ size }) => size);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  });

  it('hold for each entry: the receipt leads from its bytes to the signed root', async () => {
    for (const leafIdx of [0, 1, 255, log.size - 1]) {
      const id = idIn(log.entries[leafIdx]!);
      const { body } = await book.reader.get(`/api/proofs/events/${id}?size=${log.size}`);
      const { proof } = readInclusionReceipt(body);
      const hash = leafHash(log.entries[leafIdx]!);
      verifyInclusion({ leafIdx, treeSize: log.size, root: log.root, leafHash: hash, proof });
      expect(body).toMatchObject({ leafIdx, treeSize: log.size, root: base64(log.root), leafHash: base64(hash) });
    }
  });

  it('hold in one text with the checkpoint they rest on, and for no other entry', async () => {
    const id = idIn(log.entries[7]!);
    const { body, headers } = await book.reader.get<string>(`/api/proofs/events/${id.toUpperCase()}/tlog-proof`);
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(verifyTlogProof(body, log.entries[7]!, verifierFrom(vkey)).size).toBeGreaterThanOrEqual(log.size);
    expect(() => verifyTlogProof(body, log.entries[8]!, verifierFrom(vkey))).toThrow();
  });

  it('hold between every two checkpoints', async () => {
    const seals = await checkpoints();
    for (const [at, older] of seals.entries())
      for (const newer of seals.slice(at)) {
        const { body } = await book.reader.get(`/api/proofs/consistency?from=${older.size}&to=${newer.size}`);
        const { proof } = readConsistencyReceipt(body);
        const root1 = openCheckpoint(older.note, verifierFrom(vkey)).root;
        const root2 = openCheckpoint(newer.note, verifierFrom(vkey)).root;
        verifyConsistency({ size1: older.size, size2: newer.size, root1, root2, proof });
      }
  });

  it('can be made by anyone from the tiles: root, hashes and entries agree', () => {
    expect(log.entries).toHaveLength(log.size);
    const fromTiles = hashesFromTiles(log.size, (...name) => log.tiles.get(tilePath(...name))!);
    expect(rootFrom(log.size, fromTiles)).toEqual(log.root);
    const fromEntries = (level: number, index: number): Uint8Array =>
      level === 0
        ? leafHash(log.entries[index]!)
        : nodeHash(fromEntries(level - 1, 2 * index), fromEntries(level - 1, 2 * index + 1));
    expect(rootFrom(log.size, fromEntries)).toEqual(log.root);
  });

  it('are kept by whoever fetched a tile, for ever, and entries by their reader alone', async () => {
    const tile = await book.reader.get<string>('/tile/0/000');
    expect(tile.headers.get('content-type')).toBe('application/octet-stream');
    expect(tile.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const bundle = await book.reader.get<string>('/api/tile/entries/000');
    expect(bundle.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
  });
});
