/** What in a stream's metadata makes the server hide its first events, and remove them for good when it scavenges. */
const HIDING = ['$tb', '$maxCount', '$maxAge'] as const;

/**
 * The setting of a stream's metadata that hides history, or null when there is none. Rights (`$acl`) and anything of the
 * operator's own do no harm.
 *
 * @param data of a `$metadata` event: parsed JSON, or its bytes
 */
export function hidesHistory(data: unknown): string | null {
  const metadata = data instanceof Uint8Array ? parse(data) : data;
  if (typeof metadata !== 'object' || metadata === null) return null;
  return HIDING.find((name) => name in metadata) ?? null;
}

/** The server reads what is not JSON as no metadata at all. */
function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}
