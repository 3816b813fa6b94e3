import { describe, it } from '@jest/globals';
import { deepStrictEqual } from 'node:assert/strict';
import { ann, convened, opened, vote } from '../testing/histories.js';
import { stateAfter } from '../testing/states.js';
import { castingVoteByTheChair } from './casting-vote.rules.js';

describe('A casting vote of the chair', () => {
  const by = (counts: { for?: number; against?: number }) =>
    castingVoteByTheChair(
      stateAfter(convened(), opened({ chair: ann })),
      vote('v', { ...counts, castingVote: 'for', castingVoteBy: ann }).data,
    );
  const unknown = { outcome: 'not-stated', rule: 'casting-vote', what: 'whether there was a tie' };

  it('is cast on a tie, as far as both counts are stated', () => {
    deepStrictEqual(by({ for: 2, against: 2 }), { outcome: 'met' });
    deepStrictEqual(by({ for: 2 }), unknown);
    deepStrictEqual(by({ against: 2 }), unknown);
    deepStrictEqual(by({}), unknown);
  });
});
