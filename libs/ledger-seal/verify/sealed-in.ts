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

/** A digest in an event, and where: the names on the way to it, outermost first. */
export interface SealedPlace {
  readonly digest: string;
  readonly path: readonly string[];
}

/** Digests of the sealed fields of an event: `{"_sd": digest}` anywhere in its data, `sd:<digest>` in its metadata. */
export function sealedIn(event: { readonly data: Json; readonly metadata: Json }): SealedPlace[] {
  const found: SealedPlace[] = [];
  walk(event.data, ['data'], found);
  for (const [name, value] of Object.entries(event.metadata ?? {}))
    if (typeof value === 'string' && value.startsWith(IN_METADATA) && DIGEST.test(value.slice(IN_METADATA.length)))
      found.push({ digest: value.slice(IN_METADATA.length), path: ['metadata', name] });
  return found;
}

function walk(value: Json | undefined, path: readonly string[], found: SealedPlace[]): void {
  if (typeof value !== 'object' || value === null) return;
  const entries = Object.entries(value as Record<string, Json>);
  const [[name, digest] = []] = entries;
  if (entries.length === 1 && name === '_sd' && typeof digest === 'string' && DIGEST.test(digest))
    found.push({ digest, path });
  else for (const [member, inner] of entries) walk(inner, [...path, member], found);
}
