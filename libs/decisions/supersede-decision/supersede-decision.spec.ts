import { describe, expect, it } from '@jest/globals';
import { given, madeId } from '#lib/decider/testing/specification.js';
import { type DecisionState, decisionFold } from '../decision.state.js';
import { ordinary, rescinded, superseded } from '../testing/histories.js';
import { OTHER } from '../testing/ids.js';
import { supersedeDecision } from './supersede-decision.decide.js';

const standing: DecisionState = { ...decisionFold.initial, made: true };
const replace = (
  later: DecisionState,
  fields: object = { byDecisionId: OTHER },
  history: readonly object[] = [ordinary],
) => given(decisionFold, ...(history as never[])).when(supersedeDecision, fields, { reads: { later } });

describe('Replacing a decision by another', () => {
  it('names the later decision, and why', () => {
    replace(standing).then(superseded(OTHER));
    replace(standing, { byDecisionId: OTHER, reason: 'Reconsidered' }).then({
      type: 'DecisionSuperseded',
      data: { byDecisionId: OTHER, reason: 'Reconsidered' },
    });
    const reads = supersedeDecision.reads?.({ byDecisionId: OTHER } as never, undefined);
    expect(reads?.['later']?.stream).toBe(`decision-${OTHER}`);
  });

  it('is refused by itself, and by a decision nobody knows', () => {
    replace(standing, { byDecisionId: madeId('this') }).thenRefused(
      'superseded-by-itself',
      /replace itself/,
      'byDecisionId',
    );
    replace(decisionFold.initial).thenRefused('unknown-decision', /no decision with the id/, 'byDecisionId');
  });

  it('is refused both ways', () => {
    const replaced = { ...standing, supersededBy: madeId('this') };
    replace(replaced).thenRefused('superseded-both-ways', /cannot replace each other/, 'byDecisionId');
  });

  it('is refused by a decision that no longer stands', () => {
    for (const ended of ['rescinded', 'superseded'] as const)
      replace({ ...standing, standing: { ...standing.standing, ended } }).thenRefused(
        'later-decision-ended',
        /no longer stands/,
        'byDecisionId',
      );
  });

  it('is refused for one that was replaced or rescinded already', () => {
    replace(standing, undefined, [ordinary, superseded(OTHER)]).thenRefused(
      'decision-superseded',
      /cannot be replaced/,
    );
    replace(standing, undefined, [ordinary, rescinded]).thenRefused('decision-rescinded', /cannot be replaced/);
  });
});
