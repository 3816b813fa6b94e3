import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  generateSigner,
  leafHash,
  openCheckpoint,
  readConsistencyReceipt,
  readInclusionReceipt,
  signerFrom,
  signNote,
  verifierFrom,
  verifyConsistency,
  verifyInclusion,
  verifyTlogProof,
  vkeyOf,
} from '#lib/transparency-log/index.js';
import { type CliResult, minutebook } from '../support/cli.js';
import { type ServedMinuteBook, serveMinuteBook } from '../support/minute-book.js';
import { temporaryFolder } from '../support/project.js';
import { openMeeting, told } from '../support/telling.js';
import { untilSealed } from '../support/until-sealed.js';
import { WarmCli } from '../support/warm-cli.js';

/** The entry that is tampered with, counted from one. */
const TAMPERED = 3;

describe('Checkpoints, receipts and exports from the command line, beside the server', () => {
  const cli = new WarmCli();
  const elsewhere = temporaryFolder('exported');
  const exported = join(elsewhere.path, 'export.jsonl');
  let book: ServedMinuteBook;
  let kept: string;
  let vkey: string;

  const keep = (name: string, text: string): string => {
    const file = join(elsewhere.path, name);
    writeFileSync(file, text);
    return file;
  };
  const opened = (note: string) => openCheckpoint(note, verifierFrom(vkey));
  const verifyExport = (file: string, ...args: string[]): Promise<CliResult> =>
    cli.run(['verify-export', file, ...args]);

  beforeAll(async () => {
    book = await serveMinuteBook('export');
    vkey = (await book.reader.get<string>('/api/checkpoint/key')).body.trim();
    await openMeeting(book.clerk);
    await untilSealed(book.reader, 4);
    kept = (await book.reader.get<string>('/checkpoint')).body;
  }, 60_000);
  afterAll(async () => {
    await cli.stop();
    await book.close();
    elsewhere.dispose();
  });

  it('publish one history, however many processes seal while entries come', async () => {
    const recording = async () => {
      for (let n = 0; n < 60; n++) await told(book.clerk, '/api/actions', { what: `Meanwhile ${n}` });
    };
    const sealing = Array.from({ length: 6 }, () => minutebook(book.data, 'checkpoint'));
    const [, ...notes] = await Promise.all([recording(), ...sealing]);
    for (const note of notes) expect(note).toMatchObject({ code: 0, stderr: '' });
    const { body } = await book.reader.get<{ items: { note: string }[] }>('/api/checkpoints');
    const published = body.items.map(({ note }) => note);
    for (const { stdout } of notes) expect(published).toContain(stdout);
    const sizes = published.map((note) => opened(note).size);
    expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
    const newest = opened(published.at(-1)!);
    for (const note of published) {
      const { size, root } = opened(note);
      const receipt = await book.reader.get(`/api/proofs/consistency?from=${size}&to=${newest.size}`);
      const { proof } = readConsistencyReceipt(receipt.body);
      verifyConsistency({ size1: size, size2: newest.size, root1: root, root2: newest.root, proof });
    }
  }, 60_000);

  it('print the same key and the same checkpoint as the server publishes', async () => {
    const [key, note] = await Promise.all([
      cli.minutebook(book.data, 'checkpoint', '--key'),
      cli.minutebook(book.data, 'checkpoint'),
    ]);
    expect(key.stdout).toBe(`${vkey}\n`);
    expect(note.stdout).toBe((await book.reader.get<string>('/checkpoint')).body);
    expect(note.stdout).toBe(readFileSync(join(book.data, 'checkpoint'), 'utf8'));
  });

  describe('exported', () => {
    let lines: string[];
    beforeAll(async () => {
      const { code, stdout } = await cli.minutebook(book.data, 'export', '--out', exported);
      expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining(`--key '${vkey}'`) });
      lines = readFileSync(exported, 'utf8').trimEnd().split('\n');
    }, 60_000);

    const entryOf = (at: number) => JSON.parse(lines[at]!) as { leafIdx: number; entry: string };

    it('prove an entry and an older checkpoint', async () => {
      const { leafIdx, entry } = entryOf(2);
      const { id } = JSON.parse(entry) as { id: string };
      const [receipt, text, consistency] = await Promise.all([
        cli.minutebook(book.data, 'prove', 'event', id),
        cli.minutebook(book.data, 'prove', 'event', id, '--tlog-proof'),
        cli.minutebook(book.data, 'prove', 'consistency', '4'),
      ]);
      const { size: treeSize, root } = opened((await book.reader.get<string>('/checkpoint')).body);
      const hash = leafHash(Buffer.from(entry));
      const { proof } = readInclusionReceipt(JSON.parse(receipt.stdout));
      verifyInclusion({ leafIdx, treeSize, root, leafHash: hash, proof });
      expect(verifyTlogProof(text.stdout, Buffer.from(entry), verifierFrom(vkey)).size).toBe(treeSize);
      const grown = readConsistencyReceipt(JSON.parse(consistency.stdout));
      verifyConsistency({ ...grown, size1: 4, size2: treeSize, root1: opened(kept).root, root2: root });
    });

    it('prove nothing that is not sealed, and say so', async () => {
      const refused = await cli.minutebook(book.data, 'prove', 'event', '00000000-0000-4000-8000-000000000000');
      expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^[A-Z].*\.\n$/) });
    });

    it('verify with nothing but the file, a key from elsewhere and a checkpoint kept before', async () => {
      const checked = await verifyExport(exported, '--key', vkey, '--checkpoint', keep('kept', kept));
      expect(checked).toMatchObject({
        code: 0,
        stderr: '',
        stdout: expect.stringMatching(/^The export verifies: 6\d /),
      });
    });

    it.each<[string, (lines: string[]) => string[]]>([
      ['a word was changed', (all) => all.with(TAMPERED, all[TAMPERED]!.replace('recordedAt', 'recordedat'))],
      ['an entry is missing', (all) => all.toSpliced(TAMPERED, 1)],
      [
        'two entries changed places',
        (all) => all.with(TAMPERED, all[TAMPERED + 1]!).with(TAMPERED + 1, all[TAMPERED]!),
      ],
    ])('do not verify when %s: exit 1, naming the first entry concerned', async (what, tampering) => {
      const file = keep(`${what.replaceAll(' ', '-')}.jsonl`, `${tampering(lines).join('\n')}\n`);
      const { code, stdout } = await verifyExport(file, '--json');
      expect(code).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({
        ok: false,
        first: { leafIdx: TAMPERED - 1 },
        findings: expect.arrayContaining([
          expect.objectContaining({ sentence: expect.stringMatching(new RegExp(`\\b${TAMPERED}\\b.*\\.$`)) }),
        ]),
      });
    });

    it('do not verify under another key, or against a checkpoint of another history under the same key', async () => {
      const [origin, size] = kept.split('\n');
      const forged = `${origin}\n${size}\n${Buffer.alloc(32, 7).toString('base64')}\n`;
      const forgery = signNote(forged, signerFrom(readFileSync(join(book.data, 'signing-key'), 'utf8')));
      const [otherKey, otherPast] = await Promise.all([
        verifyExport(exported, '--key', vkeyOf(generateSigner(origin!))),
        verifyExport(exported, '--key', vkey, '--checkpoint', keep('forgery', forgery)),
      ]);
      for (const { code, stdout } of [otherKey, otherPast])
        expect({ code, stdout }).toEqual({
          code: 1,
          stdout: expect.stringMatching(/does not verify: \d+ findings?\.\n$/),
        });
      expect(otherPast.stdout).toMatch(/checkpoint/);
    });
  });
});
