import { type ProgrammeEvent } from '../programme.events.js';
import { standingAfter } from '../topic.states.js';
import { type TopicFacts } from './topic.row.js';

type TopicEvent = Exclude<ProgrammeEvent, { type: 'WorkProgrammeOpened' | 'WorkProgrammeAdopted' | 'TopicSuggested' }>;

/**
 * What an event changes about a topic that stood so. What it does not say keeps its own date: a scope dated before the
 * scheduling does not bring the meeting forward.
 */
export function topicChange(event: TopicEvent, before: TopicFacts): Partial<TopicFacts> {
  const after = standingAfter(before.state, event);
  // What is under way stays so, and keeps its date; everything else an event says of the state is its own.
  const state = keepsState(event, before.state) ? {} : { state: after };
  switch (event.type) {
    case 'TopicScoped': {
      const { scope, form, lead } = event.data;
      return { ...state, scope, ...(form === null ? {} : { form }), ...(lead === null ? {} : { lead }) };
    }
    case 'TopicScheduled': {
      const { meetingId, date, whenText } = event.data;
      return { ...state, meetingId, date, whenText, startTime: null, place: null, flagged: null };
    }
    case 'BriefingArranged': {
      const { date, startTime, place, whenText } = event.data;
      const form = before.form === null ? { form: 'briefing' } : {};
      return { ...state, date, startTime, place, whenText, meetingId: null, ...form, flagged: null };
    }
    case 'TopicDeferred': {
      const { to: whenText, reason } = event.data;
      return { ...state, meetingId: null, date: null, startTime: null, place: null, whenText, reason, flagged: null };
    }
    case 'TopicStarted':
      return { ...state, ...(event.data.lead === null ? {} : { lead: event.data.lead }) };
    case 'TopicDelivered': {
      const { meetingId, outcome } = event.data;
      return { ...state, ...(meetingId === null ? {} : { meetingId }), outcome, flagged: null };
    }
    case 'TopicDropped':
      return { ...state, reason: event.data.reason, flagged: null };
    case 'TopicFlagged': {
      const { why: flagged, newDate } = event.data;
      return newDate === null ? { flagged } : { flagged, date: newDate };
    }
    case 'TopicCorrected':
      return { title: event.data.title };
  }
}

/** Whether an event leaves a topic's state alone: scoping what has come further, or putting another day to what is under way. */
function keepsState({ type }: TopicEvent, now: TopicFacts['state']): boolean {
  if (type === 'TopicScoped') return now !== 'suggested' && now !== 'offered';
  return now === 'in-progress' && ['TopicScheduled', 'BriefingArranged', 'TopicDeferred'].includes(type);
}
