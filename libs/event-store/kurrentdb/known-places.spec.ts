import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KnownPlaces } from './known-places.js';

const place = (number: number) => String(number).padStart(20, '0');

describe('the places known in the log', () => {
  it('are one passed entry in so many, in order, however often and in whatever order they are passed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 200 }), fc.nat(500), (passed, wanted) => {
        const places = new KnownPlaces(3, 16);
        for (const number of passed) places.pass(place(number));
        const known = Array.from({ length: places.count }, (_, index) => places.at(index)!);
        expect(known).toEqual([...new Set(known)].sort());
        expect(known.length).toBeLessThanOrEqual(16);
        for (const one of known) expect(passed.map(place)).toContain(one);
        expect(places.atOrBefore(place(wanted))).toBe(known.findLast((one) => one <= place(wanted)) ?? null);
      }),
    );
  });

  it('begin with the 256th entry of a walk', () => {
    const places = new KnownPlaces();
    for (let number = 1; number <= 600; number += 1) places.pass(place(number));
    expect([places.at(0), places.at(1), places.at(2)]).toEqual([place(256), place(512), null]);
  });
});
