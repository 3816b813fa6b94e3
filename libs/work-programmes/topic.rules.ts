import { refuse, refuseUnknown } from '#lib/domain/index.js';
import { type ProgrammeState, type TopicState } from './programme.state.js';

/** The topic a command is about. @throws {Refusal} when the programme has none with this id */
export function topicOf({ topics }: ProgrammeState, topicId: string): TopicState {
  return topics[topicId] ?? refuseUnknown('topic', topicId);
}

/** The same, when it can still be worked on: what is delivered or dropped is past. */
export function liveTopicOf(state: ProgrammeState, topicId: string, done: string): TopicState {
  const topic = topicOf(state, topicId);
  if (topic.standing === 'delivered')
    refuse('topic-delivered', `This topic cannot be ${done}: it was delivered. Suggest it again if more is wanted.`);
  if (topic.standing === 'dropped')
    refuse(
      'topic-dropped',
      `This topic cannot be ${done}: it was dropped. Suggest it again if it is wanted after all.`,
    );
  return topic;
}

/** Whether two titles are one to a reader. */
export const sameTitle = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (title: string) => title.trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** A live topic of this title, if the programme has one. */
export const liveTopicTitled = ({ topics }: ProgrammeState, title: string): TopicState | undefined =>
  Object.values(topics).find(
    (topic) => topic.standing !== 'delivered' && topic.standing !== 'dropped' && sameTitle(topic.title, title),
  );
