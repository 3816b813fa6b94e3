import {
  formatAddCheckpoint,
  type NoteVerifier,
  openNote,
  parseNote,
  TransparencyLogError,
} from '#lib/transparency-log/index.js';

/** A witness as the policy names it. */
export interface WitnessAddress {
  readonly name: string;
  readonly verifier: NoteVerifier;
  /** Its submission prefix. */
  readonly url: string;
}

/** A witness that did not cosign; the sentence says why. Publishing goes on without it. */
export class WitnessRefused extends Error {
  override readonly name = 'WitnessRefused';
}

export interface Asking {
  /** The published checkpoint. */
  readonly note: string;
  readonly size: number;
  /** A consistency proof from an older size, 1 to `size`, to this checkpoint. */
  proofFrom(size: number): readonly Uint8Array[];
  /** How long to wait for one answer, in milliseconds. Default 10,000. */
  readonly timeoutMs?: number;
}

/** Sizes may move under us while we ask, when two processes ask at once. */
const TRIES = 3;
/** Bytes of an answer: some lines of signatures, or an error's page. */
const LONGEST = 65_536;

/**
 * Asks a witness to cosign a checkpoint (C2SP tlog-witness): first from size 0, or from the size it says it holds.
 *
 * @returns the cosignature line, checked against the witness's key
 * @throws {WitnessRefused} it cannot be reached, holds a larger or another tree, or its signature does not hold
 */
export async function askWitness(witness: WitnessAddress, asking: Asking): Promise<string> {
  let old = 0;
  for (let tries = 0; tries < TRIES; tries++) {
    const proof = old === 0 || old === asking.size ? [] : asking.proofFrom(old);
    const answer = await post(
      witness,
      formatAddCheckpoint({ old, proof: [...proof], checkpoint: asking.note }),
      asking,
    );
    const { status, text } = answer;
    if (status === 200) return checked(witness, asking.note, text);
    if (status !== 409) throw refused(witness, `answers ${status}: ${text.trim().slice(0, 200)}`);
    if (!/^(0|[1-9]\d{0,15})\n$/.test(text)) throw refused(witness, 'answers 409 without the size it holds');
    const held = Number(text);
    if (held > asking.size)
      throw refused(
        witness,
        `has seen this ledger at size ${held}, which is more than ${asking.size}. Entries may have been lost: bring back the newer copy`,
      );
    old = held;
  }
  throw refused(witness, 'kept naming another size');
}

/** The whole answer: one that breaks off half-way is none. */
async function post(witness: WitnessAddress, body: string, { timeoutMs = 10_000 }: Asking) {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const headers = { 'content-type': 'text/plain; charset=utf-8' };
    const url = `${witness.url.replace(/\/$/, '')}/add-checkpoint`;
    const answer = await fetch(url, { method: 'POST', body, headers, signal });
    return { status: answer.status, text: await textOf(answer, witness) };
  } catch (error) {
    if (error instanceof WitnessRefused) throw error;
    throw new WitnessRefused(`The witness ${witness.name} cannot be reached. Ask it again later.`, { cause: error });
  }
}

async function textOf({ body }: Response, witness: WitnessAddress): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > LONGEST) throw refused(witness, `answers with more than ${LONGEST} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** The line of the answer that is this witness's; lines of keys we do not know are passed over. */
function checked(witness: WitnessAddress, note: string, body: string): string {
  const { text } = parseNote(note);
  const mine = body.split('\n').find((line) => line !== '' && holds(witness, `${text}\n${line}\n`));
  if (mine === undefined) throw refused(witness, 'gave no signature that holds with the key that is known of it');
  return mine;
}

function holds({ verifier }: WitnessAddress, note: string): boolean {
  try {
    return openNote(note, [verifier]).verified.length === 1;
  } catch (error) {
    if (error instanceof TransparencyLogError) return false;
    throw error;
  }
}

const refused = ({ name }: WitnessAddress, what: string) => new WitnessRefused(`The witness ${name} ${what}.`);
