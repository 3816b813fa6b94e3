import { mustSit } from '../committee.rules.js';
import { committeeUseCase } from '../committee.use-case.js';
import { quorumOf } from '../quorum.dto.js';
import { SetQuorumRule } from './set-quorum-rule.command.js';

/** A quorum fits the seats, where they are stated. */
export const setQuorumRule = committeeUseCase(SetQuorumRule, {
  post: 'committees/:id/quorum',
  summary: 'Set a committee’s quorum',
  example: { quorum: { numerator: 1, denominator: 4 }, reference: 'Constitution, part 4' },
  decide({ quorum, reference = null }, state) {
    mustSit(state);
    return [{ type: 'QuorumRuleSet', data: { quorum: quorumOf(quorum, state.seats), reference } }];
  },
});
