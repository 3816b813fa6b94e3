import { Refusal, refuse } from '#lib/domain/refusal.js';
import { type SubjectKind, type Vault } from '#lib/sealing/index.js';

/**
 * The digests of everything sealed under these subjects.
 *
 * @throws {Refusal} `unknown`: nothing is sealed under one of them, or it was erased already
 */
export async function digestsUnder(vault: Vault, ids: readonly string[], kind: SubjectKind): Promise<string[]> {
  if (ids.length === 0) refuse('nobody-named', 'Say whose personal data it is about.');
  const known = await vault.known(ids);
  const unknown = ids.find((id) => known.get(id) !== kind);
  if (unknown !== undefined) throw new Refusal('unknown', 'nothing-sealed', NOTHING[kind](unknown));
  const digests = [...(await vault.digestsOf(ids)).values()].flat();
  if (digests.length === 0) refuse('nothing-sealed', NOTHING[kind](ids.join(', ')));
  return digests;
}

const NOTHING: Readonly<Record<SubjectKind, (id: string) => string>> = {
  person: (id) =>
    `Nothing is sealed under the id ${id}: there is no such member of the public, or they were erased already.`,
  matter: (id) => `Nothing is sealed under the agenda item with the id ${id}.`,
};
