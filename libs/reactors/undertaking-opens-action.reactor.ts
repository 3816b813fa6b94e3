import { RaiseAction } from '#lib/actions/raise-action/raise-action.command.js';
import { type MeetingEvent } from '#lib/meetings/meeting.events.js';
import { dayAt, meetingHeadingFold, meetingIdOf } from './meeting-heading.js';
import { defineReactor, reaction } from './reactor.js';

/** What someone undertakes in the room becomes an action, watched by the body that met. */
export const undertakingOpensAction = defineReactor<MeetingEvent>({
  name: 'undertaking-opens-action',
  title: 'An undertaking opens an action',
  on: {
    async UndertakingGiven(event, ledger) {
      const { actionId, ...promised } = event.data;
      const heading = await ledger.fold(event.stream, meetingHeadingFold);
      return [
        reaction(RaiseAction, actionId, {
          ...promised,
          authorityId: heading.authorityId,
          committeeId: heading.committeeId,
          meetingId: meetingIdOf(event.stream),
          raisedOn: dayAt(heading, event),
        }),
      ];
    },
  },
});
