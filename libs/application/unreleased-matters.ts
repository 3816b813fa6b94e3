import { type Vault } from '#lib/sealing/index.js';

/**
 * Which of these agenda items are exempt matters that have not been released: not everything sealed under them may be read by
 * anyone. One under which nothing was sealed has not been released, since a release names what it releases.
 */
export async function unreleasedMatters(vault: Vault, items: Iterable<string>): Promise<ReadonlySet<string>> {
  const kinds = await vault.known([...new Set(items)]);
  const matters = [...kinds].flatMap(([id, kind]) => (kind === 'matter' ? [id] : []));
  if (matters.length === 0) return new Set();
  const sealed = await vault.digestsOf(matters);
  const states = await vault.reveal([...sealed.values()].flat());
  const isReleased = (digest: string) => {
    const state = states.get(digest);
    return state?.state === 'disclosed' && state.released;
  };
  const isOpen = (digests: readonly string[]) => digests.length > 0 && digests.every(isReleased);
  return new Set(matters.filter((matter) => !isOpen(sealed.get(matter) ?? [])));
}
