import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { decisionFold } from '../decision.state.js';
import { corrected, ordinary, registered, rescinded } from '../testing/histories.js';
import { correctDecisionText } from './correct-decision-text.decide.js';

const fields = { was: 'one year', reads: 'two years', reason: 'Copied wrongly' };

describe('Correcting the text of a decision', () => {
  it('says how it read, how it reads and why', () => {
    given(decisionFold, ordinary).when(correctDecisionText, fields).then(corrected);
    given(decisionFold, registered({ title: 'For one year', clauses: ['Agreed.'] }))
      .when(correctDecisionText, fields)
      .then(corrected);
  });

  it('follows an earlier correction', () => {
    given(decisionFold, ordinary, corrected)
      .when(correctDecisionText, { ...fields, was: 'two years', reads: 'three years' })
      .then({ type: 'DecisionTextCorrected', data: { ...fields, was: 'two years', reads: 'three years' } });
    given(decisionFold, ordinary, corrected)
      .when(correctDecisionText, fields)
      .thenRefused('words-not-found', /exactly as they stand/, 'was');
  });

  it('is refused for words that are not there, or there twice', () => {
    given(decisionFold, registered({ clauses: ['For one year.', 'Again in one year.'] }))
      .when(correctDecisionText, fields)
      .thenRefused('words-found-twice', /more than once/, 'was');
  });

  it('is refused when nothing changes, or the decision was rescinded', () => {
    given(decisionFold, ordinary)
      .when(correctDecisionText, { ...fields, reads: 'one year' })
      .thenRefused('nothing-corrected', /reads already/, 'reads');
    given(decisionFold, ordinary, rescinded)
      .when(correctDecisionText, fields)
      .thenRefused('decision-rescinded', /cannot be corrected/);
  });
});
