import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { deepStrictEqual, equal } from 'node:assert/strict';
import { idOf, vote } from '../testing/histories.js';
import { carriedAgrees, countNames, namesAgree, resultOf } from './vote-counts.rules.js';

const count = fc.integer({ min: 0, max: 30 });
const position = fc.constantFrom('for', 'against', 'abstain');

describe('Counting a vote', () => {
  it('carries by a majority of those voting; a tie hangs on the casting vote', () => {
    fc.assert(
      fc.property(count, count, fc.constantFrom('for', 'against', null), (ayes, against, castingVote) => {
        const expected = ayes > against ? true : ayes < against ? false : castingVote && castingVote === 'for';
        equal(resultOf({ for: ayes, against, abstain: null, castingVote }), expected);
      }),
    );
    equal(resultOf({ for: null, against: 1, abstain: null, castingVote: null }), null);
    equal(resultOf({ for: 1, against: null, abstain: null, castingVote: null }), null);
  });

  it('agrees with its own result, and never with the opposite', () => {
    fc.assert(
      fc.property(count, count, (ayes, against) => {
        const told = vote('v', { for: ayes, against }).data;
        const carried = resultOf(told);
        equal(carriedAgrees({ ...told, carried }).outcome, 'met');
        if (carried !== null) equal(carriedAgrees({ ...told, carried: !carried }).outcome, 'broken');
      }),
    );
  });

  it('counts every name once, and a recorded vote by its names alone', () => {
    fc.assert(
      fc.property(fc.array(position, { maxLength: 20 }), (positions) => {
        const names = positions.map((took, index) => ({ personId: idOf(`voter ${index}`), position: took }));
        const counted = countNames(names);
        equal(counted.for + counted.against + counted.abstain, names.length);
        const told = vote('v', { method: 'recorded', names, ...counted }).data;
        equal(namesAgree(told).outcome, 'met');
        equal(namesAgree({ ...told, for: counted.for + 1 }).outcome, 'broken');
        equal(namesAgree({ ...told, method: 'ballot', for: counted.for + 1 }).outcome, 'met');
      }),
    );
    deepStrictEqual(countNames(null), { for: 0, against: 0, abstain: 0 });
  });

  it('names each position in the sentence that finds the two to differ', () => {
    const names = [{ personId: idOf('x'), position: 'abstain' as const }];
    const outcome = namesAgree(vote('v', { names, abstain: 0 }).data);
    equal(
      outcome.outcome === 'broken' ? outcome.sentence : '',
      'By the count 0 abstained, by the names 1. Check which is right.',
    );
  });

  it('says what of the counts is missing, or how they stand against the result', () => {
    const unknown = { outcome: 'not-stated', rule: 'count', what: 'how many voted for and against' };
    deepStrictEqual(carriedAgrees({ ...vote('v', { for: 3 }).data, carried: true }), unknown);
    deepStrictEqual(carriedAgrees({ ...vote('v', { against: 3 }).data, carried: true }), unknown);
    deepStrictEqual(carriedAgrees({ ...vote('v', { for: 3, against: 2 }).data, carried: null }), { outcome: 'met' });
  });

  it('names nobody where none is named, and takes names beside a count that is not stated', () => {
    deepStrictEqual(countNames(null), { for: 0, against: 0, abstain: 0 });
    const names = [{ personId: idOf('ann'), position: 'for' as const }];
    deepStrictEqual(namesAgree(vote('v', { names }).data), { outcome: 'met' });
    deepStrictEqual(namesAgree(vote('v').data), { outcome: 'met' });
    deepStrictEqual(namesAgree(vote('v', { names, for: 2 }).data), { outcome: 'met' });
    equal(namesAgree(vote('v', { names, for: 0 }).data).outcome, 'broken');
    const two = [...names, { personId: idOf('bob'), position: 'for' as const }];
    equal(namesAgree(vote('v', { names: two, for: 1 }).data).outcome, 'broken');
  });
});
