import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import { ann, attended, bob, cat, convened, dan, idOf, left, opened, roll, substitute } from '../testing/histories.js';
import { stateAfter } from '../testing/states.js';
import { quorate, quorumNeeded } from './quorum.rules.js';

describe('How many make a quorum', () => {
  it('is a number of members, or a fraction of the seats rounded up', () => {
    equal(quorumNeeded({ members: 3 }, null), 3);
    equal(quorumNeeded({ numerator: 1, denominator: 4 }, 12), 3);
    equal(quorumNeeded({ numerator: 1, denominator: 4 }, 13), 4);
    equal(quorumNeeded({ numerator: 2, denominator: 3 }, 15), 10);
    equal(quorumNeeded({ numerator: 1, denominator: 4 }, null), null);
    equal(quorumNeeded(null, 12), null);
  });

  it('of a fraction is the least number that reaches it', () => {
    const small = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(small, small, small, (seats, numerator, denominator) => {
        const needed = quorumNeeded({ numerator, denominator }, seats) ?? 0;
        ok(needed * denominator >= seats * numerator);
        ok((needed - 1) * denominator < seats * numerator);
      }),
    );
  });
});

describe('Whether a meeting is quorate', () => {
  const people = Array.from({ length: 8 }, (_, index) => idOf(`member ${index}`));
  const room = (members: number, ...present: (boolean | null)[]) =>
    stateAfter(
      convened(),
      opened({ roll: roll(...people), quorum: { members } }),
      ...present.map((there, index) => attended(people[index] ?? '', { present: there })),
    );

  it('has three outcomes, each exactly when the record allows no other', () => {
    const attendance = fc.array(fc.constantFrom(true, false, null), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), attendance, (needed, present) => {
        const least = present.filter((there) => there === true).length;
        const most = present.filter((there) => there !== false).length;
        const expected = least >= needed ? 'met' : most < needed ? 'broken' : 'not-stated';
        equal(quorate(room(needed, ...present), null, 'now').outcome, expected);
      }),
    );
  });

  it('says what is missing for the answer', () => {
    const what = (outcome: ReturnType<typeof quorate>) => (outcome.outcome === 'not-stated' ? outcome.what : null);
    equal(what(quorate(stateAfter(convened(), opened()), null, 'now')), 'no quorum rule');
    const fraction = { numerator: 1, denominator: 4 };
    equal(
      what(quorate(stateAfter(convened(), opened({ quorum: fraction })), null, 'now')),
      'how many seats the body has',
    );
    equal(what(quorate(stateAfter(convened(), opened({ quorum: { members: 2 } })), null, 'now')), 'no roll');
  });

  it('says how many at most were there when it was not', () => {
    const none = [false, false, false, false, false, false] as const;
    const sentence = (outcome: ReturnType<typeof quorate>) => (outcome.outcome === 'broken' ? outcome.sentence : '');
    ok(sentence(quorate(room(3, true, null, ...none), null, 'now')).includes('and at most 2 were present'));
    ok(sentence(quorate(room(3, true, true, ...none), null, 'now')).includes('and 2 were present'));
  });

  it('counts a substitute in the member’s place, and reckons with departures the record does not name', () => {
    const held = [convened(), opened({ roll: roll(ann, bob), quorum: { members: 2 } })];
    const present = [attended(bob), attended(dan), substitute(dan, ann)];
    equal(quorate(stateAfter(...held, ...present), null, 'now').outcome, 'met');
    equal(quorate(stateAfter(...held, attended(bob), attended(cat)), null, 'now').outcome, 'not-stated');
    equal(quorate(stateAfter(...held, ...present, left(null)), null, 'now').outcome, 'not-stated');
  });

  it('names what is not stated under the name of its rule', () => {
    deepStrictEqual(quorate(room(3, true, true, null, false, false, false, false, false), null, 'now'), {
      outcome: 'not-stated',
      rule: 'quorum',
      what: 'who of the members was present',
    });
    deepStrictEqual(quorate(stateAfter(convened(), opened({ quorum: { members: 2 } })), null, 'now'), {
      outcome: 'not-stated',
      rule: 'quorum',
      what: 'no roll',
    });
  });
});
