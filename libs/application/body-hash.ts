import { createHash } from 'node:crypto';
import { canonicalize, type Json } from '#lib/canonical-json/index.js';
import { InvalidCommand } from './faults.js';

/**
 * SHA-256 (hex) of what a command says and to whom, so that a reused key is noticed and no body is kept.
 *
 * @throws {InvalidCommand} for text that cannot be kept: half a character, or nesting without end
 */
export function bodyHashOf(request: {
  command: string;
  id?: string;
  params?: Readonly<Record<string, string>>;
  body: object;
}): string {
  const { command, id = null, params = {}, body } = request;
  return createHash('sha256').update(textOf({ command, id, params, body })).digest('hex');
}

function textOf(told: object): string {
  try {
    // Through JSON first: bodies made by programs may hold class instances, which have no canonical form.
    return canonicalize(JSON.parse(JSON.stringify(told)) as Json);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError)
      throw new InvalidCommand([
        { field: '', sentence: 'The text holds something that cannot be kept, such as half a character.' },
      ]);
    throw error;
  }
}
