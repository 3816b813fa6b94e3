/** JSON as the ledger stores it: no floats beyond safe integers are promised to round-trip, no `undefined`. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/** Text that is its own literal but for the quotes: printable ASCII without quotation mark and backslash. */
const PLAIN = /^[ !#-[\]-~]*$/;

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * The one canonical text of a JSON value, by RFC 8785 (JSON Canonicalization Scheme): no white space, object members
 * sorted by UTF-16 code units, strings and numbers as ECMAScript writes them. Members whose value is `undefined` are left out.
 *
 * @throws {TypeError} for what I-JSON (RFC 7493) cannot carry: NaN, infinities, lone surrogates, `undefined` or holes in
 * lists, functions, class instances.
 * @throws {RangeError} for nesting deeper than the call stack, as a cycle is
 */
export function canonicalize(value: Json): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      return numeral(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? items(value as readonly Json[]) : members(value as Members);
    default:
      throw new TypeError(`A value of the kind ${typeof value} has no JSON form.`);
  }
}

type Members = Readonly<Record<string, Json | undefined>>;

function items(list: readonly Json[]): string {
  let text = '[';
  for (let index = 0; index < list.length; index += 1) {
    if (index > 0) text += ',';
    text += canonicalize(list[index] as Json);
  }
  return text + ']';
}

function members(object: Members): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  // A plain object of another realm (a vm context, a test runner) has a prototype of its own that has none above it.
  if (prototype !== Object.prototype && prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw new TypeError('Only plain objects have canonical bytes, not instances of a class.');
  let text = '{';
  for (const name of sorted(Object.keys(object))) {
    const member = object[name];
    if (member === undefined) continue;
    if (text.length > 1) text += ',';
    text += quoted(name) + ':' + canonicalize(member);
  }
  return text + '}';
}

/** In order of UTF-16 code units, as `<` compares (RFC 8785 §3.2.3). Most objects are written in order already. */
function sorted(names: string[]): string[] {
  for (let index = 1; index < names.length; index += 1)
    if ((names[index - 1] as string) > (names[index] as string)) return names.sort();
  return names;
}

function numeral(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON form.`);
  return String(value === 0 ? 0 : value);
}

function quoted(text: string): string {
  if (PLAIN.test(text)) return '"' + text + '"';
  const literal = JSON.stringify(text);
  // Half a character comes out escaped, so a literal that only gained its quotes holds none.
  if (literal.length !== text.length + 2 && LONE_SURROGATE.test(text))
    throw new TypeError('A text holds half a character (a lone surrogate).');
  return literal;
}
