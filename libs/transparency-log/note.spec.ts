import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addSignatures,
  COSIGNATURE,
  FormatError,
  formatSigner,
  generateSigner,
  openNote,
  parseNote,
  signatureLine,
  SignatureError,
  signerFrom,
  signNote,
  TransparencyLogError,
  verifierFrom,
  vkeyOf,
} from './index.js';

/** The note of the specification's reference implementation (golang.org/x/mod/sumdb/note, BSD-3-Clause). */
const VKEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const TEXT = 'This is an example message.\n';
const LINE =
  '— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';
const NOTE = `${TEXT}\n${LINE}`;
const verifier = verifierFrom(VKEY);

/** Standard base64 has pluses of its own: only the first four divide the line of a signing key. */
const partsOf = (signer: string) =>
  /^PRIVATE\+KEY\+(?<name>[^+]+)\+(?<id>[0-9a-f]{8})\+(?<key>.+)$/.exec(signer)!.groups as Record<
    'name' | 'id' | 'key',
    string
  >;

const clerk = generateSigner('council.example/minutes');
const clerkKey = verifierFrom(vkeyOf(clerk));
const other = generateSigner('council.example/minutes');

describe('a note', () => {
  it('of the reference implementation opens with its key', () => {
    expect(openNote(NOTE, [verifier])).toEqual({
      text: TEXT,
      verified: [{ name: 'example.com/foo', keyId: 0x530d903a, signature: expect.any(Uint8Array) }],
    });
    expect(vkeyOf(verifier)).toBe(VKEY);
  });

  it('comes back as the text that was signed, whatever the text', () => {
    const texts = fc.string({ unit: 'grapheme' }).map((text) => `${text.replaceAll(/[\p{Cc}\p{Cs}]/gu, '\n')}\n`);
    fc.assert(
      fc.property(texts, (text) => expect(openNote(signNote(text, clerk), [clerkKey]).text).toBe(text)),
      { examples: [['\n'], ['\n\n\n'], ['a\n\n— b c\n\n']] },
    );
  });

  it('opens no more once a bit of any of its bytes is another', () => {
    const bytes = Buffer.from(NOTE);
    for (let at = 0; at < bytes.length; at += 1)
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = Buffer.from(bytes);
        flipped[at] = bytes[at]! ^ (1 << bit);
        expect(() => openNote(flipped.toString(), [verifier])).toThrow(TransparencyLogError);
      }
  });

  it('opens past the signatures of unknown keys, even of the same name', () => {
    const note = addSignatures(signNote(TEXT, clerk), [signNote(TEXT, other).split('\n\n')[1]!]);
    expect(openNote(note, [clerkKey]).verified.map(({ keyId }) => keyId)).toEqual([clerk.keyId]);
    expect(parseNote(note).signatures).toHaveLength(2);
  });

  it('is refused when a known key has signed something else, whoever else signed this', () => {
    const forged = signNote('Something else.\n', clerk).split('\n\n')[1]!;
    const note = addSignatures(signNote(TEXT, other), [forged]);
    expect(() => openNote(note, [verifierFrom(vkeyOf(other)), clerkKey])).toThrow(SignatureError);
    expect(openNote(note, [verifierFrom(vkeyOf(other))]).text).toBe(TEXT);
  });

  it('is refused when no known key signed it', () => {
    expect(() => openNote(NOTE, [clerkKey])).toThrow(SignatureError);
    expect(() => openNote(NOTE, [])).toThrow(SignatureError);
  });

  it('is refused when two trusted keys cannot be told apart', () => {
    expect(() => openNote(NOTE, [verifier, verifierFrom(VKEY)])).toThrow(SignatureError);
  });

  it('tells of a key once, however often it signed', () => {
    const again = NOTE + LINE;
    expect(openNote(again, [verifier]).verified).toHaveLength(1);
    expect(addSignatures(NOTE, [LINE, LINE.trimEnd()])).toBe(NOTE);
  });

  it('takes a hundred signatures and no more', () => {
    const lines = Array.from({ length: 101 }, (_, at) =>
      signatureLine({ name: `key${at}`, keyId: at, signature: Uint8Array.of(1) }),
    );
    expect(parseNote(`${TEXT}\n${lines.slice(1).join('')}`).signatures).toHaveLength(100);
    expect(() => parseNote(`${TEXT}\n${lines.join('')}`)).toThrow(FormatError);
    expect(() => parseNote(`${'a'.repeat(1_000_000)}\n\n${LINE}`)).toThrow(FormatError);
  });

  it('is split at its last empty line', () => {
    const note = `One\n\n${LINE}\n${LINE}`;
    expect(parseNote(note).text).toBe(`One\n\n${LINE}`);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['no signature', `${TEXT}\n`],
    ['no empty line', TEXT + LINE],
    ['no newline at the end', NOTE.trimEnd()],
    ['a line that is no signature', `${NOTE}other\n`],
    ['a hyphen for the dash', NOTE.replace('—', '-')],
    ['two spaces', NOTE.replace('— ', '—  ')],
    ['a space at the end of the line', NOTE.replace(/=\n$/, '= \n')],
    ['a plus in the name', NOTE.replace('example.com/foo', 'example.com+foo')],
    ['another space in the name', NOTE.replace('example.com/foo', 'example.com\u00a0foo')],
    ['no name', NOTE.replace('example.com/foo', '')],
    ['a carriage return', NOTE.replaceAll('\n', '\r\n')],
    ['a tab in the text', NOTE.replace(' is', '\tis')],
    ['half a character', NOTE.replace(' is', '\ud83d')],
    ['a signature that is no base64', NOTE.replace('Uw2Q', 'Uw!Q')],
    ['a signature without padding', NOTE.replace('=', '')],
    ['a signature in URL-safe base64', `${TEXT}\n— a AAAA__-_\n`],
    ['spare bits that are not zero', NOTE.replace('yaQM=', 'yaQN=')],
    ['a signature of its key ID alone', `${TEXT}\n— a AAAAAA==\n`],
  ])('is none with %s', (_, note) => expect(() => parseNote(note)).toThrow(FormatError));

  it('gets no signature lines that are none, or more than one line', () => {
    for (const line of ['', 'x', `${LINE}\n${LINE}`, `text\n\n${LINE}`, '\n'])
      expect(() => addSignatures(NOTE, [line])).toThrow(FormatError);
  });

  it('is not made of a text without its newline, or by a witness', () => {
    expect(() => signNote('No newline', clerk)).toThrow(FormatError);
    expect(() => signNote('A bell \u0007\n', clerk)).toThrow(FormatError);
    expect(() => signNote(TEXT, generateSigner('w', COSIGNATURE))).toThrow(RangeError);
  });
});

describe('a key', () => {
  it('comes back from its text', () => {
    for (const type of [1, 4] as const) {
      const signer = generateSigner('witness.example/w1', type);
      const again = signerFrom(`${formatSigner(signer)}\n`);
      expect(vkeyOf(again)).toBe(vkeyOf(signer));
      expect(vkeyOf(verifierFrom(vkeyOf(signer)))).toBe(vkeyOf(signer));
      expect(again.sign(Buffer.from(TEXT))).toEqual(signer.sign(Buffer.from(TEXT)));
    }
  });

  it('is not shown by whoever prints or serialises its signer', () => {
    const { key: seed } = partsOf(formatSigner(clerk));
    expect(JSON.stringify(clerk)).not.toContain(seed);
    expect(JSON.stringify(Object.entries(clerk))).not.toContain(seed);
  });

  const text = formatSigner(clerk);
  const { name, id, key } = partsOf(text);
  it.each([
    ['nothing', ''],
    ['a public key', vkeyOf(clerk)],
    ['another name', `PRIVATE+KEY+${name}x+${id}+${key}`],
    ['another id', `PRIVATE+KEY+${name}+00000000+${key}`],
    ['an id in capitals', `PRIVATE+KEY+${name}+ABCDEF01+${key}`],
    ['a key that is cut short', `PRIVATE+KEY+${name}+${id}+${key.slice(0, -4)}`],
    ['a key of a type unknown', `PRIVATE+KEY+${name}+${id}+${Buffer.alloc(33, 2).toString('base64')}`],
    ['a second line', `${text}\n\n`],
  ])('for signing is not read from %s, and the refusal tells nothing of it', (_, wrong) => {
    const secret = key.slice(4, 20);
    expect(() => signerFrom(wrong)).toThrow(FormatError);
    expect(() => signerFrom(wrong)).not.toThrow(secret);
  });

  it.each([
    ['nothing', ''],
    ['another name', VKEY.replace('foo', 'fop')],
    ['another id', VKEY.replace('530d903a', '530d903b')],
    ['a letter of another key', VKEY.replace('kyQR4', 'kyQR5')],
    ['a key that is cut short', VKEY.slice(0, -4)],
    ['a space in the name', VKEY.replace('/foo', ' foo')],
    ['no name', VKEY.replace('example.com/foo', '')],
    ['a type unknown', `a+00000000+${Buffer.alloc(33, 2).toString('base64')}`],
    ['a newline at its end', `${VKEY}\n`],
  ])('for verifying is not read from %s', (_, wrong) => expect(() => verifierFrom(wrong)).toThrow(FormatError));

  it.each(['', 'a b', 'a+b', 'a\u2003b', 'a\u0085b', 'a\nb', '\ud800'])('has not the name %j', (wrong) => {
    expect(() => generateSigner(wrong)).toThrow(FormatError);
  });
});
