import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { authorityFold } from '../authority.state.js';
import { established } from '../testing/histories.js';
import { adoptRule } from './adopt-rule.decide.js';

const council = given(authorityFold, established());

describe('A rule of the council’s own', () => {
  it('takes the place of the table’s where the law leaves it to the council', () => {
    council
      .when(adoptRule, { rule: 'call-in', limit: 3, adoptedOn: '2020-04-01', reference: 'Constitution, part 4' })
      .then({
        type: 'RuleAdopted',
        data: {
          rule: 'call-in',
          limit: 3,
          adoptedOn: '2020-04-01',
          reference: 'Constitution, part 4',
          notStated: [],
        },
      });
  });

  it.each([5, 7])('may be as long as the law asks, or longer: %i clear days’ notice', (limit) => {
    council.when(adoptRule, { rule: 'agenda-notice', limit }).then({
      type: 'RuleAdopted',
      data: { rule: 'agenda-notice', limit, adoptedOn: null, reference: null, notStated: [] },
    });
  });

  it('refuses to be shorter than the law asks', () => {
    council
      .when(adoptRule, { rule: 'agenda-notice', limit: 4 })
      .thenRefused('below-statutory-minimum', /at least 5 clear days .* may only lengthen/, 'limit');
  });

  it('is held against the law of the day it was adopted', () => {
    council.when(adoptRule, { rule: 'agenda-notice', limit: 4, adoptedOn: '1995-01-01' }).then({
      type: 'RuleAdopted',
      data: { rule: 'agenda-notice', limit: 4, adoptedOn: '1995-01-01', reference: null, notStated: [] },
    });
  });

  it('is recorded unchecked where the council’s jurisdiction is not stated', () => {
    given(authorityFold, established({ jurisdiction: null }))
      .when(adoptRule, { rule: 'agenda-notice', limit: 1 })
      .then({
        type: 'RuleAdopted',
        data: {
          rule: 'agenda-notice',
          limit: 1,
          adoptedOn: null,
          reference: null,
          notStated: ['statutory-minimum: no clock for this council’s jurisdiction'],
        },
      });
  });

  it('refuses a rule the table of clocks does not know, and names those it does', () => {
    council
      .when(adoptRule, { rule: 'tea-break', limit: 1 })
      .thenRefused('unknown-rule', /“tea-break”.*agenda-notice, call-in/, 'rule');
  });
});
