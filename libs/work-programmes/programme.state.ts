import { type Fold } from '#lib/decider/decider.js';
import { type ProgrammeEvent } from './programme.events.js';
import { type TopicStanding, standingAfter } from './topic.states.js';

/** When a topic is to be taken. */
export interface Slot {
  readonly meetingId: string | null;
  readonly date: string | null;
  readonly startTime: string | null;
  readonly place: string | null;
  readonly whenText: string | null;
}

/** What the rules ask about a topic. */
export interface TopicState {
  readonly title: string;
  readonly standing: TopicStanding;
  /** When it was scheduled or arranged for; null while it is not, or was put off. */
  readonly slot: Slot | null;
}

/** What the rules of a work programme ask about. */
export interface ProgrammeState {
  readonly opened: boolean;
  readonly adopted: boolean;
  readonly topics: Readonly<Record<string, TopicState>>;
}

const initial: ProgrammeState = { opened: false, adopted: false, topics: {} };
const unknown: TopicState = { title: '', standing: 'suggested', slot: null };

function evolve(state: ProgrammeState, event: ProgrammeEvent): ProgrammeState {
  switch (event.type) {
    case 'WorkProgrammeOpened':
      return { ...state, opened: true };
    case 'WorkProgrammeAdopted':
      return { ...state, adopted: true };
    default: {
      const topic = state.topics[event.data.topicId] ?? unknown;
      const standing = standingAfter(topic.standing, event);
      return {
        ...state,
        topics: { ...state.topics, [event.data.topicId]: { ...evolveTopic(topic, event), standing } },
      };
    }
  }
}

type TopicEvent = Extract<ProgrammeEvent, { data: { topicId: string } }>;

function evolveTopic(topic: TopicState, event: TopicEvent): TopicState {
  switch (event.type) {
    case 'TopicSuggested':
    case 'TopicCorrected':
      return { ...topic, title: event.data.title };
    case 'TopicScheduled': {
      const { meetingId, date, whenText } = event.data;
      return { ...topic, slot: { meetingId, date, startTime: null, place: null, whenText } };
    }
    case 'BriefingArranged': {
      const { date, startTime, place, whenText } = event.data;
      return { ...topic, slot: { meetingId: null, date, startTime, place, whenText } };
    }
    case 'TopicDeferred':
      return { ...topic, slot: null };
    case 'TopicFlagged':
      return topic.slot && event.data.newDate !== null
        ? { ...topic, slot: { ...topic.slot, date: event.data.newDate } }
        : topic;
    default:
      return topic;
  }
}

/** A work programme's state from its stream. */
export const programmeFold: Fold<ProgrammeState, ProgrammeEvent> = { initial, evolve };

/** The topics to be taken at a meeting that are neither delivered nor dropped. */
export const topicsAt = ({ topics }: ProgrammeState, meetingId: string): string[] =>
  Object.entries(topics)
    .filter(
      ([, { slot, standing }]) => slot?.meetingId === meetingId && standing !== 'delivered' && standing !== 'dropped',
    )
    .map(([topicId]) => topicId);
