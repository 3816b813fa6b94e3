import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalize, type Json } from './index.js';

/** RFC 8785 Appendix B: IEEE 754 bits and the text they have. */
const numbers: [string, string][] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

const fromBits = (hex: string) => Buffer.from(hex, 'hex').readDoubleBE();

describe('canonical JSON, by the vectors of RFC 8785,', () => {
  it('writes literals, numbers and texts in their one form (§3.2.2)', () => {
    const input = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(canonicalize(JSON.parse(input) as Json)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts members by their UTF-16 code units, not by code points or by language (§3.2.3)', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const members = JSON.parse(canonicalize(Object.fromEntries(names.map((name) => [name, 0])))) as object;
    // A name that is a whole number would come first in any object, hence the text and not the object is looked at too.
    expect(Object.keys(members)).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']);
    expect(canonicalize(Object.fromEntries(names.map((name) => [name, 0])))).toBe(
      '{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u20ac":0,"\ud83d\ude00":0,"\ufb33":0}',
    );
  });

  it('sorts whole-number names as text: 10 before 9', () => {
    expect(canonicalize({ 9: 0, 10: 0 })).toBe('{"10":0,"9":0}');
  });

  it.each(numbers)('writes the number %s as %s (Appendix B)', (bits, text) => {
    expect(canonicalize(fromBits(bits))).toBe(text);
  });

  it.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])('refuses the number %s', (bits) => {
    expect(() => canonicalize(fromBits(bits))).toThrow(TypeError);
  });

  it.each([
    ['\u0000', '"\\u0000"'],
    ['\b\t\n\f\r', '"\\b\\t\\n\\f\\r"'],
    ['\u000b\u001f', '"\\u000b\\u001f"'],
    ['"\\/', '"\\"\\\\/"'],
    ['\u007f\u2028\u2029', '"\u007f\u2028\u2029"'],
    ['e\u0301', '"e\u0301"'],
  ])('writes the text %j as %s', (text, literal) => {
    expect(canonicalize(text)).toBe(literal);
  });
});

describe('canonical JSON', () => {
  it('sorts at every depth and keeps the order of lists', () => {
    expect(canonicalize({ b: [{ d: 1, c: 2 }, 3], a: {} })).toBe('{"a":{},"b":[{"c":2,"d":1},3]}');
  });

  it('leaves out members that are undefined', () => {
    expect(canonicalize({ a: undefined, b: 1, c: undefined })).toBe('{"b":1}');
  });

  it.each<[string, unknown]>([
    ['a half of a character', '\ud83d'],
    ['the other half', 'x\ude00'],
    ['halves the wrong way round', '\ude00\ud83d'],
    ['half a character beside what is escaped', '\n"\ud83d"'],
    ['undefined', undefined],
    ['undefined in a list', [undefined]],
    ['a hole in a list', new Array(1)],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a boxed text', Object('x')],
    ['an instance of a class', new URL('https://council.example')],
    ['something that would write itself', Object.create({ toJSON: () => 'x' })],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalize(value as Json)).toThrow(TypeError);
    expect(() => canonicalize({ nested: [value as Json] })).toThrow(TypeError);
  });

  it.each<[unknown, string]>([
    [NaN, 'NaN has no JSON form.'],
    [() => 1, 'A value of the kind function has no JSON form.'],
    ['\ud83d', 'A text holds half a character (a lone surrogate).'],
    [new Date(0), 'Only plain objects have canonical bytes, not instances of a class.'],
  ])('says why it refuses: %#', (value, sentence) => {
    expect(() => canonicalize(value as Json)).toThrow(sentence);
  });

  it('takes an object without a prototype, and names that objects have already', () => {
    const bare = Object.assign(Object.create(null) as Record<string, Json>, { b: 1, a: 2 });
    expect(canonicalize(bare)).toBe('{"a":2,"b":1}');
    const tricky = '{"__proto__":1,"constructor":2,"hasOwnProperty":3}';
    expect(canonicalize(JSON.parse(tricky) as Json)).toBe(tricky);
  });

  it('for any value parses back to it', () => {
    const values = fc.jsonValue({ stringUnit: 'binary' }) as fc.Arbitrary<Json>;
    fc.assert(fc.property(values, (value) => expect(JSON.parse(canonicalize(value))).toEqual(zeroed(value))));
  });

  it('of canonical JSON is the same text', () => {
    const values = fc.jsonValue({ stringUnit: 'binary' }) as fc.Arbitrary<Json>;
    fc.assert(
      fc.property(values, (value) => {
        const text = canonicalize(value);
        expect(canonicalize(JSON.parse(text) as Json)).toBe(text);
      }),
    );
  });

  it('does not depend on the order in which members were set', () => {
    const entries = fc.uniqueArray(fc.tuple(fc.string({ unit: 'binary' }), fc.integer()), {
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(entries, (list) =>
        expect(canonicalize(Object.fromEntries(list))).toBe(canonicalize(Object.fromEntries(list.toReversed()))),
      ),
    );
  });

  it('writes any double as ECMAScript does, to the nearest and back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) =>
        expect(Number(canonicalize(value))).toBe(value === 0 ? 0 : value),
      ),
    );
  });
});

/** Minus zero is written as zero; everything else comes back. */
const zeroed = (value: Json): unknown =>
  JSON.parse(JSON.stringify(value, (_, member: unknown) => (Object.is(member, -0) ? 0 : member)));
