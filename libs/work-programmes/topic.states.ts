import { type ProgrammeEvent } from './programme.events.js';

/**
 * How far a topic has come. `offered`: someone will bring it when asked; `planned`: a time of year and no day;
 * `arranged`: a briefing agreed and no day; `scheduled`: a meeting or a day. `delivered` and `dropped` are final.
 */
export const TOPIC_STATES = [
  'suggested',
  'offered',
  'scoped',
  'planned',
  'arranged',
  'scheduled',
  'deferred',
  'in-progress',
  'delivered',
  'dropped',
] as const;
export type TopicStanding = (typeof TOPIC_STATES)[number];

/** What an event makes of a topic that stood so; what is under way stays so until it is delivered or dropped. */
export function standingAfter(now: TopicStanding, event: ProgrammeEvent): TopicStanding {
  switch (event.type) {
    case 'TopicSuggested':
      return event.data.offered === true ? 'offered' : 'suggested';
    case 'TopicScoped':
      return now === 'suggested' || now === 'offered' ? 'scoped' : now;
    case 'TopicScheduled':
      return underWayOr(now, event.data.meetingId === null && event.data.date === null ? 'planned' : 'scheduled');
    case 'BriefingArranged':
      return underWayOr(now, event.data.date === null ? 'arranged' : 'scheduled');
    case 'TopicDeferred':
      return underWayOr(now, 'deferred');
    case 'TopicStarted':
      return 'in-progress';
    case 'TopicDelivered':
      return 'delivered';
    case 'TopicDropped':
      return 'dropped';
    default:
      return now;
  }
}

const underWayOr = (now: TopicStanding, next: TopicStanding): TopicStanding => (now === 'in-progress' ? now : next);
