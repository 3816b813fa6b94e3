import { RegisterDecision } from '#lib/decisions/register-decision/register-decision.command.js';
import { type MeetingEvent } from '#lib/meetings/meeting.events.js';
import { dayAt, meetingHeadingFold, meetingIdOf } from './meeting-heading.js';
import { defineReactor, reaction } from './reactor.js';

/** What a meeting resolves is registered as a decision, to be published, called in and carried out. */
export const resolutionRegistersDecision = defineReactor<MeetingEvent>({
  name: 'resolution-registers-decision',
  title: 'A resolution is registered as a decision',
  on: {
    async ResolutionPassed(event, ledger) {
      const { decisionId, itemId, minuteNumber, verb, clauses, by, executive } = event.data;
      const heading = await ledger.fold(event.stream, meetingHeadingFold);
      return [
        reaction(RegisterDecision, decisionId, {
          authorityId: heading.authorityId,
          committeeId: heading.committeeId,
          meetingId: meetingIdOf(event.stream),
          itemId,
          minuteNumber,
          verb,
          clauses: clauses.map(({ text }) => text),
          by,
          executive,
          decidedOn: dayAt(heading, event),
        }),
      ];
    },
  },
});
