import { describe, expect, it } from '@jest/globals';
import {
  addSignatures,
  COSIGNATURE,
  cosign,
  FormatError,
  formatCheckpoint,
  generateSigner,
  leafHash,
  meetsQuorum,
  openWitnessed,
  parsePolicy,
  SignatureError,
  signNote,
  vkeyOf,
} from './index.js';

const log = generateSigner('council.example/ledger');
const [x1, x2, x3, y1] = ['x1', 'x2', 'x3', 'y1'].map((name) => generateSigner(`${name}.example`, COSIGNATURE)) as [
  ReturnType<typeof generateSigner>,
  ReturnType<typeof generateSigner>,
  ReturnType<typeof generateSigner>,
  ReturnType<typeof generateSigner>,
];
const text = `# The county's witnesses and the auditor's
log ${vkeyOf(log)} https://council.example/ledger/
\twitness  X1 ${vkeyOf(x1)}\t
witness X2 ${vkeyOf(x2)} https://x2.example/
witness X3 ${vkeyOf(x3)}
witness Y1 ${vkeyOf(y1)}

group X 2 X1 X2 X3
group both all X Y1
quorum both
`;
const policy = parsePolicy(text);
const root = leafHash(Buffer.from('entry'));
const checkpoint = { origin: log.name, size: 1, root };
const body = formatCheckpoint(checkpoint);
const note = signNote(body, log);

describe('a policy', () => {
  it('says whose checkpoints are believed, and which witnesses must have seen them', () => {
    expect(policy.logs.map(({ verifier, url }) => [vkeyOf(verifier), url])).toEqual([
      [vkeyOf(log), 'https://council.example/ledger/'],
    ]);
    expect(policy.witnesses.map(({ name, verifier, url }) => [name, verifier.name, url])).toEqual([
      ['X1', 'x1.example', undefined],
      ['X2', 'x2.example', 'https://x2.example/'],
      ['X3', 'x3.example', undefined],
      ['Y1', 'y1.example', undefined],
    ]);
  });

  it.each<[boolean, string]>([
    [true, 'X1 X2 Y1'],
    [true, 'X3 X2 X1 Y1'],
    [false, 'X1 Y1'],
    [false, 'X1 X1 Y1'],
    [false, 'X1 X2 X3'],
    [false, 'X Y1'],
    [false, ''],
  ])('is met: %s, by %s', (met, names) => expect(meetsQuorum(policy, names.split(' '))).toBe(met));

  it('may ask for one witness, any of some, or none', () => {
    const lines = text.replace(/^group[^]*/m, '');
    expect(meetsQuorum(parsePolicy(`${lines}quorum X1`), ['X1'])).toBe(true);
    expect(meetsQuorum(parsePolicy(`${lines}quorum X1`), ['X2'])).toBe(false);
    expect(meetsQuorum(parsePolicy(`${lines}group g any X1 X2\nquorum g`), ['X2'])).toBe(true);
    expect(meetsQuorum(parsePolicy('quorum none'), [])).toBe(true);
  });

  it.each<[string, string]>([
    ['no quorum', text.replace('quorum both', '')],
    ['two quorums', `${text}quorum none\n`],
    ['a quorum of somebody unknown', text.replace('quorum both', 'quorum Z')],
    ['a quorum before its group', `quorum both\n${text.replace('quorum both', '')}`],
    ['a member unknown', text.replace('2 X1 X2', '2 X1 Z')],
    ['none as a member', text.replace('2 X1 X2', '2 X1 none')],
    ['a member in two groups', text.replace('all X Y1', 'all X Y1 X1')],
    ['a member twice', text.replace('2 X1 X2 X3', '2 X1 X1 X3')],
    ['a threshold of nobody', text.replace('X 2', 'X 0')],
    ['a threshold of more than there are', text.replace('X 2', 'X 4')],
    ['a threshold that is no number', text.replace('X 2', 'X 2.0')],
    ['a group without members', text.replace('2 X1 X2 X3', '1')],
    ['a name taken', text.replace('witness X2', 'witness X1')],
    ['the name none', `${text}witness none ${vkeyOf(generateSigner('z.example', COSIGNATURE))}\n`],
    ['a key twice under two names', text.replace(vkeyOf(x2), vkeyOf(x1))],
    ['the key of a log for a witness', text.replace(vkeyOf(x1), vkeyOf(log))],
    ['the key of a witness for a log', text.replace(vkeyOf(log), vkeyOf(x1))],
    ['a word too many', text.replace('quorum both', 'quorum both X')],
    ['another keyword', `${text}trust me\n`],
    ['a carriage return', text.replaceAll('\n', '\r\n')],
    ['a key that is none', text.replace('+', '-')],
  ])('is refused with %s', (_, wrong) => expect(() => parsePolicy(wrong)).toThrow(FormatError));

  it('names the line that is wrong', () => {
    expect(() => parsePolicy(`${text}trust me\n`)).toThrow('Line 11 of the policy: It does not begin with');
  });
});

describe('a checkpoint under a policy', () => {
  const cosigned = (...by: (typeof x1)[]) =>
    addSignatures(
      note,
      by.map((witness, at) => cosign(body, witness, at + 1)),
    );

  it('is believed once enough witnesses have seen it', () => {
    expect(openWitnessed(cosigned(x1, x3, y1), policy)).toEqual({
      checkpoint,
      cosignatures: [
        { witness: 'x1.example', seconds: 1 },
        { witness: 'x3.example', seconds: 2 },
        { witness: 'y1.example', seconds: 3 },
      ],
    });
  });

  it('is not believed with fewer, or with witnesses the policy does not know', () => {
    expect(() => openWitnessed(note, policy)).toThrow(SignatureError);
    expect(() => openWitnessed(cosigned(x1, y1), policy)).toThrow(SignatureError);
    expect(() => openWitnessed(cosigned(x1, y1, generateSigner('x2.example', COSIGNATURE)), policy)).toThrow(
      SignatureError,
    );
  });

  it('is not believed without its log, whoever has seen it', () => {
    const unsigned = `${body}\n${[x1, x2, x3, y1].map((witness) => cosign(body, witness, 1)).join('')}`;
    expect(() => openWitnessed(unsigned, policy)).toThrow(SignatureError);
  });

  it('is not believed of one log with the key of another', () => {
    const two = generateSigner('council.example/other');
    const both = parsePolicy(`log ${vkeyOf(log)}\nlog ${vkeyOf(two)}\nquorum none\n`);
    expect(openWitnessed(note, both).checkpoint).toEqual(checkpoint);
    expect(() => openWitnessed(signNote(body, two), both)).toThrow(SignatureError);
  });
});
