import { type QuorumRule } from '#lib/committees/committee.events.js';
import { type Outcome, broken, met, notStated } from '#lib/domain/index.js';
import { type MeetingState } from '../meeting.state.js';
import { type Moment } from './presence.rules.js';
import { votersPresent } from './voters.rules.js';

/** How many members make a quorum: the number of the rule, or its fraction of the seats rounded up; null: not stated. */
export function quorumNeeded(rule: QuorumRule | null, seats: number | null): number | null {
  if (rule === null) return null;
  if ('members' in rule) return rule.members;
  if (seats === null) return null;
  return Math.floor((seats * rule.numerator + rule.denominator - 1) / rule.denominator);
}

/** No business is resolved without a quorum (Local Government Act 1972 Sch. 12 para. 6 and standing orders). */
export function quorate(state: MeetingState, itemId: string | null, moment: Moment): Outcome {
  const { roll, quorum, seats } = state.attendance;
  const needed = quorumNeeded(quorum, seats);
  if (needed === null) return notStated('quorum', quorum === null ? 'no quorum rule' : 'how many seats the body has');
  if (roll === null) return notStated('quorum', 'no roll');
  const { certain, possible } = votersPresent(state, itemId, moment);
  const most = certain.length + possible.length;
  const least = Math.max(0, certain.length - state.attendance.unnamedDepartures);
  if (least >= needed) return met;
  if (most >= needed) return notStated('quorum', 'who of the members was present');
  return broken(
    'inquorate',
    `The meeting was not quorate: ${needed} voting members make a quorum and ${most === least ? '' : 'at most '}${most} ${most === 1 ? 'was' : 'were'} present. Nothing can be resolved.`,
  );
}
