import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  COSIGNATURE,
  type Ed25519Signer,
  formatSigner,
  generateSigner,
  type NoteVerifier,
  signerFrom,
  verifierFrom,
} from '#lib/transparency-log/index.js';

/** The key of a witness kept in a directory; made on first use, when a name is given. */
export function witnessKey(directory: string, name: string | undefined): Ed25519Signer {
  const file = join(directory, 'witness-key');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (existsSync(file)) return signerFrom(readFileSync(file, 'utf8'));
  if (name === undefined)
    throw new Error(
      'Give the witness a name with --name, for example --name witness.example.gov.uk/democratic-services.',
    );
  const signer = generateSigner(name, COSIGNATURE);
  writeFileSync(file, `${formatSigner(signer)}\n`, { mode: 0o600, flag: 'wx' });
  return signer;
}

/** The logs a witness watches: one public key a line in its `logs` file, to which those given are added for good. */
export function watchedLogs(directory: string, given: readonly string[]): NoteVerifier[] {
  const file = join(directory, 'logs');
  const known = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
  const all = [...new Set([...known, ...given])];
  const verifiers = all.map(verifierFrom);
  if (all.length > known.length) writeFileSync(file, `${all.join('\n')}\n`, { mode: 0o600 });
  return verifiers;
}
