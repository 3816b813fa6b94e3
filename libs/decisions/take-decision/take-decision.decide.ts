import { partyOf, refuseField, uphold } from '#lib/domain/index.js';
import { councilRead } from '../council.state.js';
import { decisionUseCase } from '../decision.use-case.js';
import { mustHaveCome, toldDay } from '../told-day.js';
import { recordOutcomes } from './decision-record.rule.js';
import { TakeDecision } from './take-decision.command.js';

/** One member or officer decides; what the record should say and does not is recorded as not stated. */
export const takeDecision = decisionUseCase(TakeDecision, {
  post: 'decisions',
  summary: 'Record a decision of one member or officer',
  roles: ['clerk', 'officer'],
  creates: true,
  example: {
    authorityId: '0c9d6f0e-3c5b-4f5e-8d53-2f8f4c1f2a10',
    maker: { post: 'Cabinet Member for Education and Children’s Services' },
    clauses: ['To extend the contract for short breaks by one year.'],
    reasons: 'It keeps the service running while it is tendered.',
    executive: true,
  },
  reads: (command) => ({ council: councilRead(command.authorityId) }),
  decide(command, _state, telling, { council }) {
    if (!council.known)
      refuseField('authorityId', 'unknown-council', `There is no council with the id ${command.authorityId}.`);
    const maker = partyOf(command.maker);
    if (maker.person === null && maker.post === null && maker.label === null)
      refuseField(
        'maker',
        'maker-not-named',
        'Say who took the decision: a person, a post, or the record’s own words.',
      );
    const decidedOn = toldDay(command, command.decidedOn);
    mustHaveCome(decidedOn, telling.now, 'decidedOn');
    const record = {
      decidedOn,
      reasons: command.reasons ?? null,
      optionsRejected: command.optionsRejected ?? null,
      interests: command.interests ?? null,
    };
    return [
      {
        type: 'DecisionTaken',
        data: {
          title: command.title ?? null,
          clauses: command.clauses,
          authorityId: command.authorityId,
          maker,
          authorityFor: command.authorityFor ?? null,
          ...record,
          optionsRejected: command.optionsRejected ?? [],
          interests: command.interests ?? [],
          executive: command.executive ?? null,
          key: command.key ?? null,
          notStated: uphold(...recordOutcomes(record)),
        },
      },
    ];
  },
});
