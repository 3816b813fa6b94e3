import { describe, expect, it } from '@jest/globals';
import {
  addSignatures,
  COSIGNATURE,
  cosign,
  FormatError,
  formatAddCheckpoint,
  formatCheckpoint,
  formatTlogProof,
  generateSigner,
  inclusionProof,
  leafHash,
  parseAddCheckpoint,
  parsePolicy,
  parseTlogProof,
  ProofError,
  rootFrom,
  SignatureError,
  signNote,
  TransparencyLogError,
  verifierFrom,
  verifyTlogProof,
  vkeyOf,
} from './index.js';
import { subtreesOf } from './testing/trees.js';

const entries = Array.from({ length: 21 }, (_, at) => Buffer.from(`{"revision":${at}}`));
const hashes = subtreesOf(entries.map(leafHash));
const log = generateSigner('council.example/ledger');
const logKey = verifierFrom(vkeyOf(log));
const checkpoint = { origin: log.name, size: 21, root: rootFrom(21, hashes) };
const note = signNote(formatCheckpoint(checkpoint), log);
const proof = inclusionProof(9, 21, hashes);
const receipt = formatTlogProof({ leafIdx: 9, proof, checkpoint: note });

describe('a receipt for an entry', () => {
  it('holds for the entry, with the key of the log and nothing else', () => {
    expect(verifyTlogProof(receipt, entries[9]!, logKey)).toEqual(checkpoint);
  });

  it('is text: a header, the index, a hash a line, an empty line and the checkpoint', () => {
    const lines = receipt.split('\n');
    expect(lines.slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', 'index 9']);
    expect(lines.slice(2, 7)).toEqual(proof.map((hash) => Buffer.from(hash).toString('base64')));
    expect(receipt.endsWith(`=\n\n${note}`)).toBe(true);
    expect(parseTlogProof(receipt)).toEqual({ leafIdx: 9, proof, checkpoint: note });
  });

  it('may carry what nothing vouches for', () => {
    const extra = Uint8Array.of(1, 2, 3);
    const text = formatTlogProof({ leafIdx: 9, proof, checkpoint: note, extra });
    expect(text.split('\n')[1]).toBe('extra AQID');
    expect(parseTlogProof(text).extra).toEqual(extra);
    expect(verifyTlogProof(text, entries[9]!, logKey)).toEqual(checkpoint);
  });

  it('holds for the only entry of a ledger, without a hash', () => {
    const only = signNote(formatCheckpoint({ origin: log.name, size: 1, root: rootFrom(1, hashes) }), log);
    const text = formatTlogProof({ leafIdx: 0, proof: [], checkpoint: only });
    expect(verifyTlogProof(text, entries[0]!, logKey).size).toBe(1);
  });

  it('asks for the witnesses of a policy', () => {
    const witness = generateSigner('auditor.example', COSIGNATURE);
    const policy = parsePolicy(`log ${vkeyOf(log)}\nwitness A ${vkeyOf(witness)}\nquorum A\n`);
    const seen = addSignatures(note, [cosign(formatCheckpoint(checkpoint), witness, 7)]);
    expect(verifyTlogProof(formatTlogProof({ leafIdx: 9, proof, checkpoint: seen }), entries[9]!, policy)).toEqual(
      checkpoint,
    );
    expect(() => verifyTlogProof(receipt, entries[9]!, policy)).toThrow(SignatureError);
  });

  it('holds for no other entry, index or proof', () => {
    expect(() => verifyTlogProof(receipt, entries[10]!, logKey)).toThrow(ProofError);
    expect(() => verifyTlogProof(receipt.replace('index 9', 'index 8'), entries[9]!, logKey)).toThrow(ProofError);
    const short = formatTlogProof({ leafIdx: 9, proof: proof.slice(1), checkpoint: note });
    expect(() => verifyTlogProof(short, entries[9]!, logKey)).toThrow(ProofError);
    const long = formatTlogProof({ leafIdx: 9, proof: [...proof, proof[0]!], checkpoint: note });
    expect(() => verifyTlogProof(long, entries[9]!, logKey)).toThrow(ProofError);
  });

  it('holds for no other log', () => {
    const other = verifierFrom(vkeyOf(generateSigner(log.name)));
    expect(() => verifyTlogProof(receipt, entries[9]!, other)).toThrow(SignatureError);
  });

  it('does not hold with a bit of any byte of it changed', () => {
    const bytes = Buffer.from(receipt);
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at] = bytes[at]! ^ (1 << (at % 8));
      expect(() => verifyTlogProof(flipped.toString(), entries[9]!, logKey)).toThrow(TransparencyLogError);
    }
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['another version', receipt.replace('@v1', '@v2')],
    ['no index', receipt.replace(/index 9\n/, '')],
    ['an index with a zero before', receipt.replace('index 9', 'index 09')],
    ['the extra data after the index', receipt.replace('index 9', 'index 9\nextra AQID')],
    ['extra data that is no base64', receipt.replace('index', 'extra AQI\nindex')],
    ['a hash that is cut short', receipt.replace('=\n', '\n')],
    ['64 hashes', receipt.replace('index 9\n', `index 9\n${`${'A'.repeat(43)}=\n`.repeat(59)}`)],
    ['carriage returns', receipt.replaceAll('\n', '\r\n')],
  ])('is none with %s', (_, text) => expect(() => parseTlogProof(text)).toThrow(FormatError));
});

describe('what a witness is asked', () => {
  const request = formatAddCheckpoint({ old: 9, proof, checkpoint: note });

  it('is the old size, the proof and the checkpoint', () => {
    expect(request.split('\n')[0]).toBe('old 9');
    expect(parseAddCheckpoint(request)).toEqual({ old: 9, proof, checkpoint: note });
    const first = formatAddCheckpoint({ old: 0, proof: [], checkpoint: note });
    expect(first).toBe(`old 0\n\n${note}`);
    expect(parseAddCheckpoint(first)).toEqual({ old: 0, proof: [], checkpoint: note });
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['no old size', request.replace('old 9\n', '')],
    ['an old size that is none', request.replace('old 9', 'old -9')],
    ['no empty line', request.replaceAll('\n\n', '\n')],
    ['a hash that is none', request.replace('=\n', '\n')],
    ['64 hashes', request.replace('old 9\n', `old 9\n${`${'A'.repeat(43)}=\n`.repeat(59)}`)],
  ])('is not read with %s', (_, body) => expect(() => parseAddCheckpoint(body)).toThrow(FormatError));
});
