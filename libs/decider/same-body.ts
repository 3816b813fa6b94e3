import { type Sealer } from './sealer.js';

const SEALED = 'sd:';

/**
 * Whether a command id came back with the body it came with first. The hash of a body that held sealed words is sealed with
 * them: without them it could be tried against guesses. Once erased, or left out where several share it, it is not compared.
 */
export async function isSameBody(sealer: Sealer | null, recorded: string | undefined, hash: string): Promise<boolean> {
  if (recorded === undefined) return true;
  if (!recorded.startsWith(SEALED)) return recorded === hash;
  const digest = recorded.slice(SEALED.length);
  const state = (await sealer?.reveal([digest]))?.get(digest);
  return state?.state !== 'disclosed' || state.value === hash;
}
