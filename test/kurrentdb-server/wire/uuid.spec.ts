import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { uuidAsHalves, uuidAsText, uuidText } from './uuid.js';

it('a UUID is the same as text and as two signed numbers', () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      expect(uuidText(uuidAsHalves(uuid))).toBe(uuid);
      expect(uuidText(uuidAsText(uuid.toUpperCase()))).toBe(uuid);
    }),
  );
});

it('the high half is the first, and negative when its first bit is set', () => {
  const halves = uuidAsHalves('ffffffff-ffff-ffff-0000-000000000001').getStructured();
  expect([halves?.getMostSignificantBits(), halves?.getLeastSignificantBits()]).toEqual(['-1', '1']);
});

it('that is not set has no text', () => {
  expect(uuidText(undefined)).toBeUndefined();
});
