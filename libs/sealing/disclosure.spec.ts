import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Json } from '#lib/canonical-json/index.js';
import { digestOf, disclosureOf, newSalt, readDisclosure } from './disclosure.js';

const encoded = (text: string) => Buffer.from(text, 'utf8').toString('base64url');
const salt = '_26bc4LT-ac6q2KI6cBW5es_26bc4LT-ac6q2KI6cBW';

describe('a disclosure', () => {
  it('has the digest of RFC 9901’s own example', () => {
    const disclosure = 'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0';
    expect(Buffer.from(disclosure, 'base64url').toString()).toBe(
      '["_26bc4LT-ac6q2KI6cBW5es", "family_name", "Möbius"]',
    );
    expect(digestOf(disclosure)).toBe('X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0');
  });

  it('is salt, pointer and value as a JSON list, in base64url of UTF-8', () => {
    expect(disclosureOf({ salt, pointer: '/data/name', value: 'Möbius' })).toBe(
      encoded(`["${salt}","/data/name","Möbius"]`),
    );
  });

  it('takes a salt of 32 random bytes', () => {
    expect(newSalt()).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(newSalt()).not.toBe(newSalt());
  });

  it('of any value reads back as that value', () => {
    const values = fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<Json>;
    fc.assert(
      fc.property(values, (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as Json;
        const disclosure = disclosureOf({ salt, pointer: '/data/parts/0', value });
        expect(readDisclosure(disclosure)).toEqual({ salt, pointer: '/data/parts/0', value: plain });
      }),
    );
  });

  it('of half a character is refused', () => {
    expect(() => disclosureOf({ salt, pointer: '/data/name', value: '\ud83d' })).toThrow(TypeError);
  });
});

describe('reading a disclosure', () => {
  it.each([
    ['an empty text', ''],
    ['no base64url', '***'],
    ['no JSON', encoded('name')],
    ['no list', encoded('{"0":1}')],
    ['null', encoded('null')],
    ['two members', encoded(`["${salt}","/data/name"]`)],
    ['four members', encoded(`["${salt}","/data/name","Ada",1]`)],
    ['a short salt', encoded('["abc","/data/name","Ada"]')],
    ['a salt that is no text', encoded('[1,"/data/name","Ada"]')],
    ['a pointer that is none', encoded(`["${salt}","name","Ada"]`)],
    ['white space', encoded(`["${salt}", "/data/name", "Ada"]`)],
    ['padding', encoded(`["${salt}","/data/name","Ada"]`) + '='],
    ['a line break', encoded(`["${salt}","/data/name","Ada"]`) + '\n'],
    ['a member twice', encoded(`["${salt}","/data/name",{"a":1,"a":2}]`)],
    ['half a character', encoded(`["${salt}","/data/name","\\ud83d"]`)],
    ['bytes that are no UTF-8', Buffer.from(`["${salt}","/data/name","\xff"]`, 'latin1').toString('base64url')],
    ['lists in lists without end', encoded(`["${salt}","/data/name",${'['.repeat(50_000)}${']'.repeat(50_000)}]`)],
    ['more than half a mebibyte', encoded(`["${salt}","/data/name","${'x'.repeat(600_000)}"]`)],
  ])('takes %s for no disclosure', (_, disclosure) => {
    expect(readDisclosure(disclosure)).toBeNull();
  });

  it('of any text at all gives null or what writes the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const disclosure of [text, encoded(text)]) {
          const read = readDisclosure(disclosure);
          expect(read === null || disclosureOf(read) === disclosure).toBe(true);
        }
      }),
    );
  });
});
