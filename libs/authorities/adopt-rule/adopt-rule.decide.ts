import { refuseField, uphold } from '#lib/domain/index.js';
import { authorityUseCase } from '../authority.use-case.js';
import { AdoptRule } from './adopt-rule.command.js';
import { noShorterThanTheLaw } from './adopt-rule.rules.js';
import { knownRules, tableClock } from './known-clocks.js';

/** A council may set its own limit for a clock of the table, within what the law leaves to it. */
export const adoptRule = authorityUseCase(AdoptRule, {
  post: 'authorities/:id/rules',
  summary: 'Record a rule of the council’s own',
  example: { rule: 'call-in', limit: 3, adoptedOn: '2020-04-01', reference: 'Constitution, part 4' },
  decide({ rule, limit, adoptedOn = null, reference = null }, state) {
    if (!knownRules().includes(rule))
      refuseField('rule', 'unknown-rule', `No clock is called “${rule}”. Choose one of: ${knownRules().join(', ')}.`);
    const unchecked = uphold(noShorterThanTheLaw(limit, tableClock(rule, state.jurisdiction, adoptedOn)));
    return [{ type: 'RuleAdopted', data: { rule, limit, adoptedOn, reference, notStated: unchecked } }];
  },
});
