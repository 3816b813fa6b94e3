import { refuse } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { toldOnce } from '../rules/duplicates.rules.js';
import { itemNamed } from '../rules/items.rules.js';
import { amendmentsDisposed, motionBeforeTheMeeting } from '../rules/motions.rules.js';
import { momentOf } from '../rules/presence.rules.js';
import { quorate } from '../rules/quorum.rules.js';
import { inTheRoom } from '../rules/room.rules.js';
import { upholdAll } from '../rules/uphold-all.rules.js';
import { personRead } from '../state/person-entry.state.js';
import { appointedFromTheRoll, appointsSomeoneKnown } from './appointment.rules.js';
import { passedAsSaid, voteBehind } from './way-passed.rules.js';
import { PassResolution } from './pass-resolution.command.js';

/** Nothing is resolved while inquorate; a resolution agrees with the motion and the vote behind it. */
export const passResolution = meetingUseCase(PassResolution, {
  post: 'meetings/:id/resolutions',
  summary: 'Record a resolution',
  example: { verb: 'noted', clauses: [{ text: 'That the developments be noted' }], by: 'assent', minuteNumber: '14' },
  reads: (command) => ({ person: personRead(command.appointment?.personId) }),
  decide(command, state, telling, { person }) {
    const entered = inTheRoom(state, command);
    upholdAll(entered);
    const vote = voteBehind(state, command.voteId ?? null, command.motionId ?? null);
    const motionId = command.motionId ?? vote?.motionId ?? null;
    const motion = motionId === null ? null : motionBeforeTheMeeting(state, motionId);
    if (motion) amendmentsDisposed(state, motion.motionId);
    const itemId = itemNamed(state, command.itemId) ?? motion?.itemId ?? vote?.itemId ?? null;
    for (const under of [motion?.itemId, vote?.itemId])
      if (itemId !== null && under != null && under !== itemId)
        refuse(
          'resolved-under-another-item',
          'The motion or vote behind this resolution was under another item.',
          'itemId',
        );
    const minuteNumber = command.minuteNumber ?? null;
    if (minuteNumber !== null && state.deciding.resolutions.some((passed) => passed.minuteNumber === minuteNumber))
      refuse('minute-number-taken', `Minute ${minuteNumber} of this meeting is another resolution.`, 'minuteNumber');
    const appointment = command.appointment ?? null;
    const by = command.by ?? (vote ? 'vote' : 'not-stated');
    const unstated = upholdAll(
      entered,
      passedAsSaid(by, vote, appointment !== null),
      appointsSomeoneKnown(appointment, person),
      appointedFromTheRoll(state, appointment),
      quorate(state, itemId, momentOf(state, command.effectiveAt)),
    );
    const data = {
      decisionId: telling.newId('decision'),
      itemId,
      minuteNumber,
      verb: command.verb ?? null,
      clauses: command.clauses.map(({ text, actionId = null }) => ({ text, actionId })),
      by,
      motionId,
      voteId: vote?.voteId ?? null,
      appointment: appointment && { post: appointment.post, personId: appointment.personId },
      executive: command.executive ?? null,
      notStated: unstated,
    };
    return [toldOnce(state, { type: 'ResolutionPassed', data }, 'This resolution')];
  },
});
