export { COSIGNATURE, ED25519, isKeyName, type KeyType } from './key-id.js';
export { Ed25519Signer, formatSigner, generateSigner, type NoteSigner, signerFrom } from './signer.js';
export { type NoteVerifier, type PublicKey, verifierFrom, verifierOf, vkeyOf } from './verifier.js';
