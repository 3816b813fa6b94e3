import { meetingFold } from '../meeting.state.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { laterOfTheSameBody } from '../rules/later-meeting.rules.js';
import { mustBeApproved } from '../rules/record.rules.js';
import { upholdAll } from '../rules/uphold-all.rules.js';
import { entryAt, mustDiffer, mustNotBeSealed, passageOf } from '../rules/wording.rules.js';
import { CorrectMinutes } from './correct-minutes.command.js';

/** Approved minutes change only by a minute of a later meeting of the same body, with the old and the new text. */
export const correctMinutes = meetingUseCase(CorrectMinutes, {
  post: 'meetings/:id/corrections',
  summary: 'Correct approved minutes',
  example: {
    byMeetingId: '8c1a7a52-2c4e-5d0b-8a53-0d1c2b3a4f10',
    minuteNumber: '4',
    oldText: 'carp park',
    newText: 'car park',
  },
  reads: (command) => ({ later: { stream: `meeting-${command.byMeetingId}`, fold: meetingFold } }),
  decide(command, state, telling, { later }) {
    mustBeApproved(state, 'corrected');
    const { byMeetingId, minuteNumber = null, entryRevision = null, oldText, newText, reason = null } = command;
    const notStated = upholdAll(
      laterOfTheSameBody({ later, earlier: state }, { field: 'byMeetingId', id: byMeetingId, own: telling.id }),
    );
    if (entryRevision !== null) {
      const entry = entryAt(state, entryRevision);
      mustNotBeSealed(entry, 'oldText');
      passageOf(entry, oldText, 'oldText');
    }
    mustDiffer(oldText, newText, 'newText');
    const data = { byMeetingId, minuteNumber, entryRevision, oldText, newText, reason, notStated };
    return [{ type: 'MinuteCorrected', data }];
  },
});
