import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidCommand } from '#lib/application/faults.js';
import { readIfThere, writeNew, writeWhole } from '#lib/ledger-seal/files.js';
import {
  COSIGNATURE,
  type Ed25519Signer,
  formatSigner,
  generateSigner,
  type NoteVerifier,
  signerFrom,
  verifierFrom,
} from '#lib/transparency-log/index.js';

/**
 * The key of a witness kept in a directory, made on first use. Null when there is none and no name to make it with.
 *
 * @throws {FormatError} for what is no key, or no name of one
 */
export async function witnessKey(directory: string, name: string | undefined): Promise<Ed25519Signer | null> {
  const file = join(directory, 'witness-key');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const known = await readIfThere(file);
  if (known !== null) return signerFrom(known);
  if (name === undefined) return null;
  const signer = generateSigner(name, COSIGNATURE);
  if (await writeNew(file, `${formatSigner(signer)}\n`, 0o600)) return signer;
  return witnessKey(directory, undefined);
}

/**
 * The logs a witness watches: one public key a line in its `logs` file, to which those given are added for good.
 *
 * @throws {InvalidCommand} for two keys of one log; nothing is added then
 * @throws {FormatError} for what is no public key
 */
export async function watchedLogs(directory: string, given: readonly string[]): Promise<NoteVerifier[]> {
  const file = join(directory, 'logs');
  const known = ((await readIfThere(file)) ?? '').split('\n').filter((line) => line !== '');
  const all = [...new Set([...known, ...given])];
  const verifiers = all.map(verifierFrom);
  const names = verifiers.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw twoKeys(twice, file);
  if (all.length > known.length) await writeWhole(file, `${all.join('\n')}\n`, { mode: 0o600 });
  return verifiers;
}

/** A witness would hold the log to the older one for ever. */
const twoKeys = (name: string, file: string): InvalidCommand =>
  new InvalidCommand([
    {
      field: 'log',
      sentence: `There are two keys of the log ${name}, and a log has one. Remove the older line from ${file} first.`,
    },
  ]);
