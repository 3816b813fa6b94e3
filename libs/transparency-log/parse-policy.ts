import { FormatError } from './errors.js';
import { COSIGNATURE, ED25519, type KeyType } from './key-id.js';
import { type Policy, type PolicyLog, type PolicyWitness, type Quorum } from './policy.js';
import { type NoteVerifier, verifierFrom } from './verifier.js';

/** More lines than this, or longer texts, are no policy anyone wrote. */
const MOST_CHARACTERS = 1_000_000;

/** What has been read so far. */
interface Draft {
  readonly logs: PolicyLog[];
  readonly witnesses: PolicyWitness[];
  /** Witnesses and groups share their names. */
  readonly named: Map<string, Quorum>;
  readonly grouped: Set<string>;
  quorum?: Quorum | null;
}

/**
 * Reads a trust policy (C2SP tlog-policy): lines of `log`, `witness`, `group` and one of `quorum`, each using only names of
 * lines before it. Log keys are of type 0x01, witness keys of type 0x04.
 *
 * @throws {FormatError} naming the line
 */
export function parsePolicy(text: string): Policy {
  if (text.length > MOST_CHARACTERS) throw new FormatError('The policy is too long.');
  const draft: Draft = { logs: [], witnesses: [], named: new Map(), grouped: new Set() };
  text.split('\n').forEach((line, at) => {
    try {
      readLine(draft, line);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      throw new FormatError(`Line ${at + 1} of the policy: ${error.message}`, { cause: error });
    }
  });
  if (draft.quorum === undefined) throw new FormatError('The policy has no line that says its quorum.');
  return { logs: draft.logs, witnesses: draft.witnesses, quorum: draft.quorum };
}

function readLine(draft: Draft, line: string): void {
  if (/[\u0000-\u0008\u000B-\u001F\u007F]/.test(line)) throw new FormatError('It has a control character.');
  const [keyword, ...words] = line.split(/[ \t]+/).filter((word) => word !== '');
  if (keyword === undefined || keyword.startsWith('#')) return;
  switch (keyword) {
    case 'log':
      return readLog(draft, words);
    case 'witness':
      return readWitness(draft, words);
    case 'group':
      return readGroup(draft, words);
    case 'quorum':
      return readQuorum(draft, words);
    default:
      throw new FormatError('It does not begin with log, witness, group or quorum.');
  }
}

function readLog(draft: Draft, [vkey, url, ...rest]: string[]): void {
  if (vkey === undefined || rest.length > 0) throw new FormatError('It is not log, a key and perhaps an address.');
  const verifier = keyOf(vkey, ED25519, draft.logs);
  draft.logs.push({ verifier, ...(url === undefined ? {} : { url }) });
}

function readWitness(draft: Draft, [name, vkey, url, ...rest]: string[]): void {
  if (name === undefined || vkey === undefined || rest.length > 0)
    throw new FormatError('It is not witness, a name, a key and perhaps an address.');
  const verifier = keyOf(vkey, COSIGNATURE, draft.witnesses);
  define(draft, name, name);
  draft.witnesses.push({ name, verifier, ...(url === undefined ? {} : { url }) });
}

function readGroup(draft: Draft, [name, count, ...names]: string[]): void {
  if (name === undefined || count === undefined || names.length === 0)
    throw new FormatError('It is not group, a name, how many, and its members.');
  const threshold = count === 'any' ? 1 : count === 'all' ? names.length : Number(count);
  if (!/^(?:any|all|[1-9][0-9]{0,5})$/.test(count) || threshold > names.length)
    throw new FormatError('How many members a group takes is any, all, or from 1 to as many as it has.');
  const members = names.map((member) => {
    const known = draft.named.get(member);
    if (known === undefined) throw new FormatError(`No line before it names ${member}.`);
    if (draft.grouped.has(member)) throw new FormatError(`${member} is in a group already.`);
    draft.grouped.add(member);
    return known;
  });
  define(draft, name, { name, threshold, members });
}

function readQuorum(draft: Draft, [name, ...rest]: string[]): void {
  if (name === undefined || rest.length > 0) throw new FormatError('It is not quorum and one name.');
  if (draft.quorum !== undefined) throw new FormatError('It says the quorum a second time.');
  const quorum = name === 'none' ? null : draft.named.get(name);
  if (quorum === undefined) throw new FormatError(`No line before it names ${name}.`);
  draft.quorum = quorum;
}

function define(draft: Draft, name: string, value: Quorum): void {
  if (name === 'none' || draft.named.has(name)) throw new FormatError(`The name ${name} is taken.`);
  draft.named.set(name, value);
}

function keyOf(vkey: string, type: KeyType, others: readonly { readonly verifier: NoteVerifier }[]): NoteVerifier {
  const verifier = verifierFrom(vkey);
  if (verifier.type !== type)
    throw new FormatError(`Its key is not of type ${type}, as a ${type === ED25519 ? 'log' : 'witness'}'s is.`);
  const same = ({ publicKey }: NoteVerifier) => Buffer.compare(publicKey, verifier.publicKey) === 0;
  if (others.some((other) => same(other.verifier))) throw new FormatError('Its key stands in an earlier line.');
  return verifier;
}
