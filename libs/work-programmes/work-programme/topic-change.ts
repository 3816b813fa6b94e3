import { type ProgrammeEvent } from '../programme.events.js';
import { standingAfter } from '../topic.states.js';
import { type TopicFacts } from './topic.row.js';

type TopicEvent = Exclude<ProgrammeEvent, { type: 'WorkProgrammeOpened' | 'WorkProgrammeAdopted' | 'TopicSuggested' }>;

/** What an event changes about a topic that stood so. */
export function topicChange(event: TopicEvent, before: TopicFacts): Partial<TopicFacts> {
  const state = standingAfter(before.state, event);
  switch (event.type) {
    case 'TopicScoped': {
      const { scope, form, lead } = event.data;
      return { state, scope, form: form ?? before.form, lead: lead ?? before.lead };
    }
    case 'TopicScheduled': {
      const { meetingId, date, whenText } = event.data;
      return { state, meetingId, date, whenText, startTime: null, place: null, flagged: null };
    }
    case 'BriefingArranged': {
      const { date, startTime, place, whenText } = event.data;
      return {
        state,
        date,
        startTime,
        place,
        whenText,
        meetingId: null,
        form: before.form ?? 'briefing',
        flagged: null,
      };
    }
    case 'TopicDeferred': {
      const { to: whenText, reason } = event.data;
      return { state, meetingId: null, date: null, startTime: null, place: null, whenText, reason, flagged: null };
    }
    case 'TopicStarted':
      return { state, lead: event.data.lead ?? before.lead };
    case 'TopicDelivered': {
      const { meetingId, outcome } = event.data;
      return { state, meetingId: meetingId ?? before.meetingId, outcome, flagged: null };
    }
    case 'TopicDropped':
      return { state, reason: event.data.reason, flagged: null };
    case 'TopicFlagged': {
      const { why: flagged, newDate } = event.data;
      return newDate === null ? { flagged } : { flagged, date: newDate };
    }
    case 'TopicCorrected':
      return { title: event.data.title };
  }
}
