import { createHash } from 'node:crypto';
import { canonicalize, type Json } from '#lib/canonical-json/index.js';

/** SHA-256 (hex) of what a command says and to whom, so that a reused key is noticed and no body is kept. */
export function bodyHashOf(request: {
  command: string;
  id?: string;
  params?: Readonly<Record<string, string>>;
  body: object;
}): string {
  const { command, id = null, params = {}, body } = request;
  // Through JSON first: bodies made by programs may hold class instances, which have no canonical form.
  const told = JSON.parse(JSON.stringify({ command, id, params, body })) as Json;
  return createHash('sha256').update(canonicalize(told)).digest('hex');
}
