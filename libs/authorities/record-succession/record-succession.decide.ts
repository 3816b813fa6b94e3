import { refuse, refuseField } from '#lib/domain/index.js';
import { authorityRead } from '../authority.read.js';
import { authorityUseCase } from '../authority.use-case.js';
import { RecordSuccession } from './record-succession.command.js';

/** A council passes its functions to one other; a successor recorded by mistake is replaced, with the reason. */
export const recordSuccession = authorityUseCase(RecordSuccession, {
  post: 'authorities/:id/succession',
  summary: 'Record which council took over',
  example: { successor: '6f1c2a34-5b6d-4e7f-8a90-b1c2d3e4f501', reason: 'SI 2019/957' },
  reads: (command) => ({ successor: authorityRead(command.successor) }),
  decide({ successor, reason = null }, state, telling, reads) {
    if (successor === telling.id)
      refuseField('successor', 'succeeds-itself', 'A council cannot take over from itself. Name the other council.');
    if (!reads.successor.established)
      refuseField(
        'successor',
        'unknown-council',
        `There is no council with the id ${successor}. Enter the council that took over first.`,
      );
    if (reads.successor.successor === telling.id)
      refuse('succession-in-a-circle', `${reads.successor.name} has itself passed its functions to this council.`);
    if (state.successor === successor)
      refuse('succession-recorded', 'That this council’s functions passed to the other is recorded already.');
    if (state.successor !== null && reason === null)
      refuseField('reason', 'reason-missing', 'Another successor was recorded before. Say what was wrong with it.');
    return [{ type: 'AuthoritySucceeded', data: { successor, reason } }];
  },
});
