import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { committeeFold } from '../committee.state.js';
import { dissolved, established } from '../testing/histories.js';
import { setQuorumRule } from './set-quorum-rule.decide.js';

const committee = given(committeeFold, established({ seats: 8 }));
const set = (quorum: object, reference: string | null = null) => ({
  type: 'QuorumRuleSet',
  data: { quorum, reference },
});

describe('Setting a quorum', () => {
  it('is a number of members, up to all the seats', () => {
    committee.when(setQuorumRule, { quorum: { members: 8 }, reference: 'Part 4' }).then(set({ members: 8 }, 'Part 4'));
  });

  it('is a fraction of the seats, up to all of them', () => {
    committee
      .when(setQuorumRule, { quorum: { numerator: 1, denominator: 4 } })
      .then(set({ numerator: 1, denominator: 4 }));
    committee
      .when(setQuorumRule, { quorum: { numerator: 1, denominator: 1 } })
      .then(set({ numerator: 1, denominator: 1 }));
  });

  it('is not held against seats that are not stated', () => {
    given(committeeFold, established())
      .when(setQuorumRule, { quorum: { members: 50 } })
      .then(set({ members: 50 }));
  });

  it('follows the number of seats as it was last set', () => {
    given(committeeFold, established({ seats: 8 }), { type: 'SeatsSet', data: { seats: 10, reference: null } })
      .when(setQuorumRule, { quorum: { members: 10 } })
      .then(set({ members: 10 }));
  });

  it('refuses more than all the seats', () => {
    committee
      .when(setQuorumRule, { quorum: { members: 9 } })
      .thenRefused('quorum-above-seats', /A quorum of 9 cannot be met with 8 seats/, 'quorum');
    committee
      .when(setQuorumRule, { quorum: { numerator: 5, denominator: 4 } })
      .thenRefused('quorum-above-seats', /Check the fraction/, 'quorum');
  });

  it.each([
    {},
    { numerator: 1 },
    { denominator: 4 },
    { members: 3, numerator: 1 },
    { members: 3, denominator: 4 },
    { members: 3, numerator: 1, denominator: 4 },
  ])('refuses what is neither the one nor the other: %j', (quorum) => {
    committee.when(setQuorumRule, { quorum }).thenRefused('quorum-unclear', /either as a number/, 'quorum');
  });

  it('refuses a committee that was dissolved', () => {
    given(committeeFold, established(), dissolved)
      .when(setQuorumRule, { quorum: { members: 3 } })
      .thenRefused('committee-dissolved', /Select Committee was dissolved/);
  });
});
