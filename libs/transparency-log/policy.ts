import { type Checkpoint, parseCheckpoint } from './checkpoint.js';
import { type Cosignature, cosignatureIn } from './cosignature.js';
import { SignatureError } from './errors.js';
import { ED25519 } from './key-id.js';
import { openNote } from './note.js';
import { type NoteVerifier } from './verifier.js';

/** Whose checkpoints are believed, and which witnesses must have seen them (C2SP tlog-policy). */
export interface Policy {
  readonly logs: readonly PolicyLog[];
  readonly witnesses: readonly PolicyWitness[];
  /** Null when no witness is asked for. */
  readonly quorum: Quorum | null;
}

export interface PolicyLog {
  readonly verifier: NoteVerifier;
  readonly url?: string;
}

export interface PolicyWitness {
  /** What the policy calls it; its key has a name of its own. */
  readonly name: string;
  readonly verifier: NoteVerifier;
  readonly url?: string;
}

/** The name of a witness, or so many of a group. */
export type Quorum = string | Group;

export interface Group {
  readonly name: string;
  /** How many members it takes: 1 to the number of members. */
  readonly threshold: number;
  readonly members: readonly Quorum[];
}

/** Whether witnesses of these names, as the policy calls them, are enough. */
export function meetsQuorum({ quorum }: Pick<Policy, 'quorum'>, names: Iterable<string>): boolean {
  const seen = new Set(names);
  const met = (part: Quorum): boolean =>
    typeof part === 'string' ? seen.has(part) : part.members.filter(met).length >= part.threshold;
  return quorum === null || met(quorum);
}

/** A checkpoint that a policy's log signed, and its witnesses as the quorum asks. */
export interface WitnessedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly cosignatures: readonly Cosignature[];
}

/**
 * A checkpoint the policy believes.
 *
 * @throws {FormatError} when it is no checkpoint
 * @throws {SignatureError} when no log of the policy with the checkpoint's origin signed it, a known signature does not hold,
 * or too few witnesses have seen it
 */
export function openWitnessed(note: string, policy: Policy): WitnessedCheckpoint {
  const opened = openNote(
    note,
    [...policy.logs, ...policy.witnesses].map(({ verifier }) => verifier),
  );
  const checkpoint = parseCheckpoint(opened.text);
  const signed = ({ verifier: { name, keyId, type } }: PolicyLog) =>
    type === ED25519 &&
    name === checkpoint.origin &&
    opened.verified.some((by) => by.name === name && by.keyId === keyId);
  if (!policy.logs.some(signed))
    throw new SignatureError(`The checkpoint is not signed by a key of ${checkpoint.origin} that is trusted here.`);
  const cosigned = policy.witnesses.flatMap(({ name, verifier }) => {
    const cosignature = cosignatureIn(opened, verifier);
    return cosignature ? [{ name, cosignature }] : [];
  });
  if (
    !meetsQuorum(
      policy,
      cosigned.map(({ name }) => name),
    )
  )
    throw new SignatureError('Too few of the witnesses the policy asks for have seen this checkpoint.');
  return { checkpoint, cosignatures: cosigned.map(({ cosignature }) => cosignature) };
}
