import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalize, type Json, NotCanonical, readCanonical } from './index.js';

const bytesOf = (text: string) => Buffer.from(text);
const values = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 }) as fc.Arbitrary<Json>;
const members = fc.dictionary(fc.string({ unit: 'binary' }), values);

/** What canonical means, said in another way: parse, write again, compare. */
function isCanonical(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return canonicalize(JSON.parse(text) as Json) === text;
  } catch {
    return false;
  }
}

function isRead(bytes: Uint8Array): boolean {
  try {
    readCanonical(bytes);
    return true;
  } catch (error) {
    if (!(error instanceof NotCanonical)) throw error;
    expect(error.offset).toBeGreaterThanOrEqual(0);
    expect(error.offset).toBeLessThanOrEqual(bytes.length);
    return false;
  }
}

describe('reading canonical JSON', () => {
  it('takes whatever canonical JSON writes', () => {
    fc.assert(
      fc.property(values, (value) => expect(isRead(bytesOf(canonicalize(value)))).toBe(true)),
      { numRuns: 500 },
    );
  });

  it('takes of any JSON what is written canonically, and nothing else', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        const bytes = bytesOf(JSON.stringify(value, null, space));
        expect(isRead(bytes)).toBe(isCanonical(bytes));
      }),
      { numRuns: 500 },
    );
  });

  it('takes canonical JSON with a byte changed, added or taken out only when it is canonical again', () => {
    const interesting = fc.oneof(fc.nat(255), fc.constantFrom(...bytesOf('{}[],:"\\/ueE+-.0129tfn \n')));
    fc.assert(
      fc.property(
        members,
        fc.nat(),
        interesting,
        fc.constantFrom(0, 1),
        fc.constantFrom(0, 1),
        (value, at, byte, cut, put) => {
          const bytes = bytesOf(canonicalize(value));
          const place = at % (bytes.length + 1);
          const changed = Buffer.concat([
            bytes.subarray(0, place),
            Buffer.alloc(put, byte),
            bytes.subarray(Math.min(place + cut, bytes.length)),
          ]);
          expect(isRead(changed)).toBe(isCanonical(changed));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('takes any bytes at all only when they are canonical', () => {
    const soup = fc.array(
      fc.constantFrom(...Array.from('{}[],:"\\u0017eE+-.9'), 'true', 'null', 'é', '\ud83d\ude00', '\ue000'),
    );
    fc.assert(
      fc.property(soup, (parts) => {
        const bytes = bytesOf(parts.join(''));
        expect(isRead(bytes)).toBe(isCanonical(bytes));
      }),
      { numRuns: 3_000 },
    );
    fc.assert(fc.property(fc.uint8Array(), (bytes) => expect(isRead(bytes)).toBe(isCanonical(bytes))));
  });

  it('takes a number only as ECMAScript writes it', () => {
    const digits = fc.stringMatching(/^-?[0-9]{1,22}(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?$/);
    const written = fc.double({ noNaN: true, noDefaultInfinity: true }).map(String);
    fc.assert(
      fc.property(fc.oneof(digits, written, fc.bigInt().map(String)), (text) => {
        const bytes = bytesOf(`[${text}]`);
        expect(isRead(bytes)).toBe(isCanonical(bytes));
      }),
      { numRuns: 3_000 },
    );
  });

  it('gives where the value of each member lies', () => {
    fc.assert(
      fc.property(members, (value) => {
        const bytes = bytesOf(canonicalize(value));
        const found = readCanonical(bytes);
        const defined = Object.keys(value);
        expect(found.count).toBe(defined.length);
        for (const name of defined) {
          const { start, end } = found.span(name)!;
          expect(bytes.subarray(start, end).toString()).toBe(canonicalize(value[name]!));
        }
      }),
    );
  });

  it('gives no member of an object within, and none that is not there', () => {
    const found = readCanonical(bytesOf(String.raw`{"\\":1,"a":{"b":2},"ab":3}`));
    expect(found.span('b')).toBeUndefined();
    expect(found.span(String.raw`\\`)).toBeUndefined();
    expect(found.span('\\')).toEqual({ start: 6, end: 7 });
    expect(found.span('a')).toEqual({ start: 12, end: 19 });
    expect(readCanonical(bytesOf('[1]')).count).toBe(0);
  });

  it.each<[string, string, number]>([
    ['a space before', ' {}', 0],
    ['a newline after', '{}\n', 2],
    ['a second value', '{}{}', 2],
    ['nothing', '', 0],
    ['a mark of byte order', '\ufeff{}', 0],
    ['a space within', '{"a": 1}', 5],
    ['a member twice', '{"a":1,"a":1}', 7],
    ['members out of order', '{"b":1,"a":1}', 7],
    ['members in the order of code points, where code units have another', '{"\ufb33":1,"\ud83d\ude00":1}', 9],
    ['a member twice, once escaped', String.raw`{"A":1,"\u0041":1}`, 8],
    ['a slash escaped', String.raw`["\/"]`, 2],
    ['uppercase digits in an escape', String.raw`["\u001F"]`, 2],
    ['a tab by its number', String.raw`["\u0009"]`, 2],
    ['half a character by its number', String.raw`["\ud83d"]`, 2],
    ['minus zero', '[-0]', 1],
    ['one as a fraction', '[1.0]', 1],
    ['a zero before', '[01]', 1],
    ['an exponent that is not needed', '[1e3]', 1],
    ['a whole number that no double is', '[9007199254740993]', 1],
    ['infinity', '[1e999]', 1],
    ['not a number', '[NaN]', 1],
    ['a comma at the end', '[1,]', 3],
    ['a text that does not end', '["a', 1],
    ['a list that does not end', '[1', 2],
    ['half a literal', '[tru]', 1],
  ])('refuses %s, and says where', (_, text, offset) => {
    expect(() => readCanonical(bytesOf(text))).toThrow(expect.objectContaining({ name: 'NotCanonical', offset }));
  });

  it.each([
    ['a byte out of nowhere', '80'],
    ['an overlong slash', 'c0af'],
    ['an overlong slash of three bytes', 'e080af'],
    ['a surrogate', 'eda080'],
    ['more than Unicode has', 'f4908080'],
    ['a character cut short', 'e282'],
  ])('refuses %s, which is not UTF-8', (_, hex) => {
    const bytes = Buffer.concat([bytesOf('["'), Buffer.from(hex, 'hex'), bytesOf('"]')]);
    expect(() => readCanonical(bytes)).toThrow(expect.objectContaining({ reason: 'a byte is not UTF-8', offset: 2 }));
  });

  it('takes a thousand levels and refuses more, however many there are', () => {
    const nested = (levels: number) => bytesOf('['.repeat(levels) + ']'.repeat(levels));
    expect(isRead(nested(1_000))).toBe(true);
    expect(isRead(nested(1_001))).toBe(false);
    expect(isRead(nested(1_000_000))).toBe(false);
  });

  it('takes the names and the order of the example of another implementation (cyberphone/json-canonicalization, weird.json)', () => {
    const text =
      '{"\\n":"Newline","\\r":"Carriage Return","1":"One","</script>":"Browser Challenge","\u0080":"Control\u007f","ö":"Latin","€":"Euro Sign","😂":"Smiley","\ufb33":"Hebrew"}';
    expect(readCanonical(bytesOf(text)).count).toBe(9);
    expect(canonicalize(JSON.parse(text) as Json)).toBe(text);
  });
});
