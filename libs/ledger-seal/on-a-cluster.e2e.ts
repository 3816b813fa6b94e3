import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { noted } from '#lib/event-store/contract/noted.js';
import { startTestServer, type TestServer } from '../../test/kurrentdb-server/index.js';
import { newLedger } from '#lib/event-store/kurrentdb/testing/ledger-on-server.js';
import { verifierFrom } from '#lib/transparency-log/index.js';
import { exportLog, type Verification, verifyExport } from './index.js';
import { sealElsewhere } from './testing/seal-elsewhere.js';
import { Directories, SharedBook } from './testing/shared-book.js';

describe('a ledger on a KurrentDB', () => {
  const directories = new Directories();
  let server: TestServer;
  let client: KurrentDBClient;
  let shared: string;
  let book: SharedBook;
  let open: SharedBook[];

  beforeAll(async () => {
    server = await startTestServer();
    client = KurrentDBClient.connectionString(server.url);
  });
  afterAll(async () => {
    await client.dispose();
    await server.stop();
  });
  beforeEach(async () => {
    open = [];
    shared = newLedger(server.url);
    book = await another();
  });
  afterEach(async () => {
    for (const each of open) await each.close();
    await directories.dispose();
  });

  const another = async (signingKey?: string) => {
    const data = await directories.make();
    const opened = await SharedBook.open({ shared, data, ...(signingKey === undefined ? {} : { signingKey }) });
    open.push(opened);
    return opened;
  };
  const keyOfBook = () => join(book.options.data, 'signing-key');
  const fill = (stream: string, count: number) =>
    book.store.append(
      stream,
      'no-stream',
      Array.from({ length: count }, (_, number) => noted({ number })),
    );
  const kinds = ({ findings }: Verification) => [...new Set(findings.map(({ kind }) => kind))];
  /** A stream's name on the server. */
  const serverName = (stream: string, delimiter = '/') =>
    `${new URL(shared).searchParams.get('ledger') ?? ''}${delimiter}${stream}`;

  it('is sealed, proved, exported and verified as any other', async () => {
    await fill('note-a', 300);
    const first = await book.seals.seal();
    await fill('note-b', 3);
    const seal = await book.seals.seal();
    expect([first.size, seal.size]).toEqual([300, 303]);
    for (const leaf of [0, 255, 256, 302]) {
      expect(await book.seals.inclusion(leaf)).toMatchObject({ leafIdx: leaf, treeSize: 303, root: seal.root });
      expect(await book.seals.tree.leafIndexOf((await book.seals.tree.positionOf(leaf)) ?? '')).toBe(leaf);
    }
    expect(await book.seals.consistency(300)).toMatchObject({ size1: 300, size2: 303 });
    const lines: string[] = [];
    for await (const line of exportLog(book.seals)) lines.push(line);
    expect(await verifyExport(lines, { checkpoint: first.note })).toMatchObject({ ok: true, root: seal.root });
    expect(await book.verify({ checkpoint: first.note })).toMatchObject({
      ...{ ok: true, findings: [], events: 303, sealed: 303, checkpoints: 2, root: seal.root },
    });
  });

  it('has the same tree in every process, also in one that begins anew', async () => {
    await fill('note-a', 300);
    const seal = await book.seals.seal();
    const other = await another(keyOfBook());
    expect(await other.seals.seal()).toEqual(seal);
    expect(other.seals.tree.root()).toEqual(book.seals.tree.root());
    await book.seals.tree.rebuild();
    expect(book.seals.tree.root()).toEqual(other.seals.tree.root());
    expect((await other.verify()).findings).toEqual([]);
  });

  it('is sealed by several processes at once as one history', async () => {
    const times = 4;
    const run = async () => sealElsewhere(await directories.make(), String(times), shared, keyOfBook());
    const notes = (await Promise.all([run(), run()])).flat();
    const published: string[] = [];
    for await (const { note } of book.seals.all()) published.push(note);
    expect(new Set(published).size).toBe(published.length);
    for (const note of notes) expect(published).toContain(note);
    expect(await book.seals.seal()).toMatchObject({ size: 2 * times });
    expect((await book.verify()).findings).toEqual([]);
  });

  it('is sealed once, also when the server’s answer is lost', async () => {
    await fill('note-a', 2);
    server.faults.next({ on: 'append', do: 'lose-ack' });
    const seal = await book.seals.seal();
    expect(server.faults.befallen['lose-ack']).toBeGreaterThan(0);
    const published: number[] = [];
    for await (const { size } of book.seals.all()) published.push(size);
    expect(published).toEqual([seal.size]);
    expect((await book.verify()).findings).toEqual([]);
  });

  it('is verified in another process’s absence: nothing but the cluster and the public key', async () => {
    await fill('note-a', 3);
    await book.seals.seal();
    const data = await directories.make();
    const found = await book.verify({ data, verifier: verifierFrom(book.seals.vkey()) });
    expect(found).toMatchObject({ ok: true, sealed: 3, checkpoints: 1 });
  });

  it('shows an entry whose bytes were changed on the server’s disk', async () => {
    await fill('note-a', 5);
    await book.seals.seal();
    const record = server.log.records.find(({ stream, revision }) => stream === serverName('note-a') && revision === 3);
    record?.data.write('other', record.data.indexOf('clerk'));
    const found = await book.verify();
    expect(found.first).toEqual({ leafIdx: 3, position: String(record?.position).padStart(20, '0') });
    expect(kinds(found)).toEqual(['entry']);
    await expect(book.seals.seal({ force: true })).rejects.toMatchObject({ name: 'LedgerDoesNotExtendSeal' });
  });

  it.each<[string, (stream: string) => Promise<unknown>]>([
    ['truncated', (stream) => client.setStreamMetadata(stream, { truncateBefore: 2 })],
    ['bounded', (stream) => client.setStreamMetadata(stream, { maxCount: 1 })],
    ['deleted', (stream) => client.deleteStream(stream)],
    ['deleted for good', (stream) => client.tombstoneStream(stream)],
  ])('shows that a stream was %s on the server', async (_, damage) => {
    await fill('note-a', 5);
    await fill(`note-${randomUUID()}`, 2);
    await book.seals.seal();
    await damage(serverName('note-a'));
    const found = await book.verify();
    expect(found.ok).toBe(false);
    expect(found.findings.map(({ sentence }) => sentence).join()).toMatch(/History is missing from stream note-a/);
  });

  it('shows that its checkpoint stream was truncated', async () => {
    await fill('note-a', 2);
    await book.seals.seal();
    await fill('note-b', 2);
    await book.seals.seal();
    await client.setStreamMetadata(serverName('checkpoints', '~'), { truncateBefore: 1 });
    const found = await book.verify();
    expect(found.ok).toBe(false);
    expect(kinds(found)).toEqual(['checkpoint']);
  });

  it('is not judged while the server is away', async () => {
    await fill('note-a', 2);
    server.faults.next({ on: 'read', do: 'unavailable', times: 1_000 });
    try {
      await expect(book.verify()).rejects.toMatchObject({ name: 'StoreUnavailable' });
    } finally {
      server.faults.clear();
    }
  });
});
