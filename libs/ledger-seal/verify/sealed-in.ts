import { type Json } from '#lib/canonical-json/index.js';

/** base64url of 32 bytes. */
const DIGEST = /^[A-Za-z0-9_-]{43}$/;
/** How a command's metadata names a digest. */
const IN_METADATA = 'sd:';

/** Cheap signs that an entry may hold a sealed field. A quotation mark within a text is escaped, so no text looks like one. */
const IN_DATA_SIGN = Buffer.from('{"_sd":"');
const IN_METADATA_SIGN = Buffer.from(':"sd:');
const UNDERLINE = 0x5f;

/** @param metadata where the metadata begins */
export const maySealFields = (bytes: Buffer, metadata: number): boolean =>
  (bytes.includes(UNDERLINE) && bytes.includes(IN_DATA_SIGN)) || bytes.includes(IN_METADATA_SIGN, metadata);

/** Digests of the sealed fields of an event: `{"_sd": digest}` anywhere in its data, `sd:<digest>` in its metadata. */
export function sealedIn(event: { readonly data: Json; readonly metadata: Json }): string[] {
  const found: string[] = [];
  walk(event.data, found);
  for (const value of Object.values(event.metadata ?? {}))
    if (typeof value === 'string' && value.startsWith(IN_METADATA) && DIGEST.test(value.slice(IN_METADATA.length)))
      found.push(value.slice(IN_METADATA.length));
  return found;
}

function walk(value: Json | undefined, found: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  const entries = Object.entries(value as Record<string, Json>);
  const [[name, digest] = []] = entries;
  if (entries.length === 1 && name === '_sd' && typeof digest === 'string' && DIGEST.test(digest)) found.push(digest);
  else for (const [, inner] of entries) walk(inner, found);
}
