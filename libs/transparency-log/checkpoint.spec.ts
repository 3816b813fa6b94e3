import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addSignatures,
  COSIGNATURE,
  cosign,
  cosignaturesOf,
  FormatError,
  formatCheckpoint,
  generateSigner,
  leafHash,
  openCheckpoint,
  parseCheckpoint,
  parseNote,
  SignatureError,
  signNote,
  TransparencyLogError,
  verifierFrom,
  verifyCosignature,
  vkeyOf,
} from './index.js';

const log = generateSigner('council.example/ledger');
const logKey = verifierFrom(vkeyOf(log));
const witness = generateSigner('auditor.example/w1', COSIGNATURE);
const witnessKey = verifierFrom(vkeyOf(witness));
const root = leafHash(Buffer.from('entry'));
const checkpoint = { origin: log.name, size: 4211, root };
const text = formatCheckpoint(checkpoint);
const note = signNote(text, log);

describe('a checkpoint', () => {
  it('comes back from its text', () => {
    const origins = fc.stringMatching(/^[^\n]+$/u);
    fc.assert(
      fc.property(origins, fc.maxSafeNat(), fc.uint8Array({ minLength: 32, maxLength: 32 }), (origin, size, hash) => {
        const read = parseCheckpoint(formatCheckpoint({ origin, size, root: hash }));
        expect({ ...read, root: [...read.root] }).toEqual({ origin, size, root: [...hash] });
      }),
      {
        examples: [
          ['o', 0, root],
          ['o', Number.MAX_SAFE_INTEGER, root],
        ],
      },
    );
  });

  it('has its origin, its size and its root, a line each', () => {
    expect(text).toBe(`council.example/ledger\n4211\n${Buffer.from(root).toString('base64')}\n`);
  });

  it('may have further lines, which mean nothing here', () =>
    expect(parseCheckpoint(`${text}more\n`)).toEqual(checkpoint));

  it.each([
    ['nothing', ''],
    ['no newline', text.trimEnd()],
    ['no origin', text.replace(log.name, '')],
    ['two lines', text.split('\n').slice(0, 2).join('\n') + '\n'],
    ['an empty line', `${text}\n`],
    ['a size with a zero before', text.replace('4211', '04211')],
    ['a size with a sign', text.replace('4211', '+4211')],
    ['a size that is no whole number', text.replace('4211', '4211.0')],
    ['a size as an exponent', text.replace('4211', '4e3')],
    ['a size of 2^53', text.replace('4211', '9007199254740992')],
    ['a size of many digits', text.replace('4211', '9'.repeat(400))],
    ['a size in other digits', text.replace('4211', '٤')],
    ['a root of 31 bytes', text.replace(/\n[^\n]+\n$/, `\n${Buffer.alloc(31).toString('base64')}\n`)],
    ['a root that is cut short', text.replace(/=\n$/, '\n')],
    ['no root', text.replace(/\n[^\n]+\n$/, '\n\n')],
  ])('is none with %s', (_, wrong) => expect(() => parseCheckpoint(wrong)).toThrow(FormatError));

  it('is not made with an origin of two lines, a size or a root that are none', () => {
    for (const wrong of [
      { origin: '' },
      { origin: 'a\nb' },
      { size: -1 },
      { size: 2 ** 53 },
      { root: new Uint8Array(31) },
    ])
      expect(() => formatCheckpoint({ ...checkpoint, ...wrong })).toThrow(RangeError);
  });

  it('is believed when its log signed it', () => expect(openCheckpoint(note, logKey)).toEqual(checkpoint));

  it('is not believed of another log, or by a witness alone, or by nobody', () => {
    const elsewhere = signNote(formatCheckpoint({ ...checkpoint, origin: 'council.example/other' }), log);
    expect(() => openCheckpoint(elsewhere, logKey)).toThrow(SignatureError);
    // Even a witness whose key has the log's own name.
    const namesake = generateSigner(log.name, COSIGNATURE);
    const cosigned = `${text}\n${cosign(text, namesake, 1)}`;
    expect(() => openCheckpoint(cosigned, verifierFrom(vkeyOf(namesake)))).toThrow(SignatureError);
    expect(() => openCheckpoint(note, verifierFrom(vkeyOf(generateSigner(log.name))))).toThrow(SignatureError);
  });

  it('is refused with a bit of any of its bytes changed', () => {
    const bytes = Buffer.from(note);
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at] = bytes[at]! ^ (1 << (at % 8));
      expect(() => openCheckpoint(flipped.toString(), logKey)).toThrow(TransparencyLogError);
    }
  });
});

describe('a cosignature', () => {
  const cosigned = addSignatures(note, [cosign(text, witness, 1_795_640_760)]);

  it('says which witness saw a checkpoint, and when', () => {
    expect(cosignaturesOf(cosigned, logKey, [witnessKey])).toEqual([
      { witness: 'auditor.example/w1', seconds: 1_795_640_760 },
    ]);
    expect(cosignaturesOf(note, logKey, [witnessKey])).toEqual([]);
    expect(openCheckpoint(cosigned, logKey)).toEqual(checkpoint);
  });

  it('signs the text under its header, with the time (C2SP tlog-cosignature)', () => {
    const [line] = parseNote(`${text}\n${cosign(text, witness, 7)}`).signatures;
    const bytes = Buffer.from(line!.signature);
    expect(bytes.length).toBe(72);
    expect(bytes.readBigUInt64BE()).toBe(7n);
    expect(line!.signature.subarray(8)).toEqual(witness.sign(Buffer.from(`cosignature/v1\ntime 7\n${text}`)));
    expect(verifyCosignature(text, line!, witnessKey)).toEqual({ witness: witness.name, seconds: 7 });
  });

  it('holds neither for another text nor another time, nor as another key', () => {
    const [line] = parseNote(`${text}\n${cosign(text, witness, 7)}`).signatures as [
      ReturnType<typeof parseNote>['signatures'][0],
    ];
    const other = formatCheckpoint({ ...checkpoint, size: 4212 });
    expect(() => verifyCosignature(other, line, witnessKey)).toThrow(SignatureError);
    const later = { ...line, signature: line.signature.with(7, 8) };
    expect(() => verifyCosignature(text, later, witnessKey)).toThrow(SignatureError);
    const far = { ...line, signature: line.signature.with(0, 0xff) };
    expect(() => verifyCosignature(text, far, witnessKey)).toThrow(SignatureError);
    const cut = { ...line, signature: line.signature.subarray(8) };
    expect(() => verifyCosignature(text, cut, witnessKey)).toThrow(SignatureError);
    const stranger = verifierFrom(vkeyOf(generateSigner(witness.name, COSIGNATURE)));
    expect(() => verifyCosignature(text, line, stranger)).toThrow(SignatureError);
    expect(() => verifyCosignature(text, line, logKey)).toThrow(SignatureError);
    expect(() => verifyCosignature('no checkpoint\n', line, witnessKey)).toThrow(FormatError);
  });

  it('is refused with the note when it does not hold', () => {
    const other = cosign(formatCheckpoint({ ...checkpoint, size: 4212 }), witness, 7);
    expect(() => cosignaturesOf(addSignatures(note, [other]), logKey, [witnessKey])).toThrow(SignatureError);
  });

  it('does not stand for the signature of the log', () => {
    expect(() => cosignaturesOf(`${text}\n${cosign(text, witness, 7)}`, logKey, [witnessKey])).toThrow(SignatureError);
  });

  it('is given by witnesses, to checkpoints, at times that are some', () => {
    expect(() => cosign(text, log, 7)).toThrow(RangeError);
    expect(() => cosign('no checkpoint\n', witness, 7)).toThrow(FormatError);
    for (const seconds of [-1, 0.5, NaN]) expect(() => cosign(text, witness, seconds)).toThrow(RangeError);
  });
});
