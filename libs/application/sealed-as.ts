import { type Vault } from '#lib/sealing/index.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The digests that stand in the log in place of each id a query names, looked up once before it is answered. */
export async function sealedAs(vault: Vault, ...named: readonly object[]): Promise<(id: string) => readonly string[]> {
  const texts = named.flatMap((fields): unknown[] => Object.values(fields)).filter((text) => typeof text === 'string');
  const ids = texts.map((text) => text.toLowerCase()).filter((text) => UUID.test(text));
  if (ids.length === 0) return () => [];
  const digests = await vault.digestsOf(ids);
  return (id) => digests.get(id.toLowerCase()) ?? [];
}
