import {
  type Ed25519Signer,
  formatSigner,
  generateSigner,
  type NoteSigner,
  type NoteVerifier,
  signerFrom,
  verifierFrom,
  vkeyOf,
} from '#lib/transparency-log/index.js';
import { SigningKeyUnavailable } from '../errors.js';
import { readIfThere, writeNew, writeWhole } from '../files.js';
import { type SealFiles } from '../seal-files.js';

/** The key pair of a ledger. */
export interface LedgerKey {
  /** Null where the private key cannot be read: nothing can be sealed there, and everything checked. */
  readonly signer: NoteSigner | null;
  readonly verifier: NoteVerifier;
}

type KeyFiles = Pick<SealFiles, 'signingKey' | 'verifierKey'>;

/**
 * The key of a ledger, made with mode 0600 when `make` is set and there is none: the key is as old as the ledger.
 * Of two processes that make it at once, one does, and both have that one.
 *
 * @throws {SigningKeyUnavailable} when there is none, or it is another ledger's
 */
export async function openLedgerKey(files: KeyFiles, origin: string, make: boolean): Promise<LedgerKey> {
  const signer = (await readSigner(files, origin)) ?? (make ? await makeSigner(files, origin) : null);
  const known = await readIfThere(files.verifierKey);
  if (signer === null && known === null)
    throw new SigningKeyUnavailable(
      `The signing key ${files.signingKey} is missing. Put it back where it was, or say where it is in MINUTEBOOK_SIGNING_KEY.`,
    );
  if (signer === null) return { signer, verifier: verifierFrom((known as string).trimEnd()) };
  const vkey = vkeyOf(signer);
  if (known === null && make) await writeWhole(files.verifierKey, `${vkey}\n`);
  if (known !== null && known.trimEnd() !== vkey)
    throw new SigningKeyUnavailable(
      `The signing key ${files.signingKey} is not the one this ledger was sealed with (${files.verifierKey}). Put the right one back.`,
    );
  return { signer, verifier: verifierFrom(vkey) };
}

/** The verifier of a ledger from its public key, or its private one; null when there is neither. */
export async function readVerifier(files: KeyFiles): Promise<NoteVerifier | null> {
  const vkey = await readIfThere(files.verifierKey);
  if (vkey !== null) return verifierFrom(vkey.trimEnd());
  const line = await readIfThere(files.signingKey);
  return line === null ? null : verifierFrom(vkeyOf(signerFrom(line)));
}

async function readSigner({ signingKey }: KeyFiles, origin: string): Promise<Ed25519Signer | null> {
  const line = await readIfThere(signingKey);
  if (line === null) return null;
  const signer = signerFrom(line);
  if (signer.name === origin) return signer;
  throw new SigningKeyUnavailable(
    `The signing key ${signingKey} is of ${signer.name}, and this ledger is ${origin}. Put the right one there.`,
  );
}

async function makeSigner(files: KeyFiles, origin: string): Promise<Ed25519Signer | null> {
  const signer = generateSigner(origin);
  return (await writeNew(files.signingKey, `${formatSigner(signer)}\n`, 0o600)) ? signer : readSigner(files, origin);
}
