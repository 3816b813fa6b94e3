import { describe, expect, it } from '@jest/globals';
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { isPointer, pointerTo } from './pointer.js';
import { isSealed, OrSealed } from './sealed.js';
import { ToSeal } from './to-seal.js';

const _sd = 'X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0';

describe('a sealed field', () => {
  it('is a digest and nothing else, or one that is shown as a name', () => {
    expect(isSealed({ _sd })).toBe(true);
    expect(isSealed({ _sd, as: 'name' })).toBe(true);
  });

  it.each<[string, unknown]>([
    ['a digest alone', _sd],
    ['nothing', null],
    ['a short digest', { _sd: _sd.slice(1) }],
    ['a digest in another alphabet', { _sd: _sd.replace('y', '+') }],
    ['a digest among other things', { _sd, name: 'Ada' }],
    ['another use', { _sd, as: 'text' }],
    ['a list of digests, as RFC 9901 has in objects', { _sd: [_sd] }],
    ['what is yet to be sealed', new ToSeal('Ada', null)],
  ])('is not %s', (_, value) => expect(isSealed(value)).toBe(false));

  it('may stand in an event where a value may, and what is yet to be sealed may not', () => {
    const schema = Type.Object({ name: OrSealed(Type.String()) });
    expect(Value.Check(schema, { name: 'Ada' })).toBe(true);
    expect(Value.Check(schema, { name: { _sd } })).toBe(true);
    expect(Value.Check(schema, { name: { _sd, as: 'name' } })).toBe(false);
    expect(Value.Check(schema, { name: new ToSeal('Ada', null) })).toBe(false);
  });
});

describe('a JSON Pointer', () => {
  it('escapes ~ and / (RFC 6901)', () => {
    expect(pointerTo(['data', 'a/b', 'm~n', 0])).toBe('/data/a~1b/m~0n/0');
    expect(pointerTo([])).toBe('');
  });

  it.each(['', '/', '/data/name', '/a~1b/~0', '//'])('may be %j', (text) => expect(isPointer(text)).toBe(true));
  it.each(['data', '/a~', '/a~2', ' /a'])('is not %j', (text) => expect(isPointer(text)).toBe(false));
});
