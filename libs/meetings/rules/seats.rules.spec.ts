import { describe, it } from '@jest/globals';
import { deepStrictEqual } from 'node:assert/strict';
import { ann, bob, cat, convened, dan, eve, idOf, item, opened, roll, substitute } from '../testing/histories.js';
import { stateAfter } from '../testing/states.js';
import { possibleVoters, seatCarriesVote } from './seats.rules.js';

const coOpted = { personId: bob, seat: 'co-opted-voting' as const, items: [' Education'] };
const seats = [
  ...roll(ann),
  coOpted,
  { personId: cat, seat: 'co-opted-non-voting' as const, items: null },
  { personId: dan, seat: 'substitute' as const, items: null },
];
const room = (...events: Parameters<typeof stateAfter>) => stateAfter(convened(), opened({ roll: seats }), ...events);
const business = 'the kind of business, for a co-opted member';

describe('Who may hold a vote', () => {
  it('is whoever holds a voting seat, a substitute in the place of the one they stand in for', () => {
    deepStrictEqual(possibleVoters(room()), [ann, bob]);
    deepStrictEqual(possibleVoters(room(substitute(eve, ann))), [eve, bob]);
    deepStrictEqual(possibleVoters(stateAfter(convened())), []);
  });
});

describe('A seat and a vote', () => {
  const rule = (personId: string, itemId: string | null, ...events: Parameters<typeof stateAfter>) => {
    const outcome = seatCarriesVote(room(...events), personId, itemId);
    return outcome.outcome === 'broken' ? outcome.rule : outcome.outcome === 'not-stated' ? outcome.what : 'met';
  };

  it('of a co-opted member goes with the business they are co-opted for, however it is written', () => {
    deepStrictEqual(rule(bob, idOf('a'), item('a', { business: 'EDUCATION ' })), 'met');
    deepStrictEqual(rule(bob, idOf('a'), item('a', { business: 'Finance' })), 'co-opted-for-other-business');
    deepStrictEqual(rule(bob, idOf('a'), item('a')), business);
    deepStrictEqual(rule(bob, null, item('a', { business: 'Education' })), business);
    deepStrictEqual(rule(bob, idOf('gone')), business);
    deepStrictEqual(rule(ann, null), 'met');
  });

  it('of a substitute is the seat of the one they stand in for, and of nobody else', () => {
    deepStrictEqual(rule(eve, null, substitute(eve, ann)), 'met');
    deepStrictEqual(rule(dan, null, substitute(dan, ann)), 'met');
    deepStrictEqual(rule(dan, null, substitute(eve, ann)), 'substitute-not-named');
    deepStrictEqual(rule(cat, null, substitute(eve, ann)), 'co-opted-without-vote');
    deepStrictEqual(rule(ann, null, substitute(eve, ann)), 'place-taken');
    deepStrictEqual(rule(idOf('frank'), null, substitute(eve, ann)), 'not-a-member');
  });
});
