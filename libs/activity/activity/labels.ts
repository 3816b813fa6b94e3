import { quote, short } from '../sentences/words.js';

/** The longest name a sentence uses for an item, a motion or a topic, in UTF-16 units. */
const LONGEST = 60;

interface Labelling {
  readonly itemId?: string;
  readonly motionId?: string;
  readonly amendmentId?: string;
  readonly topicId?: string;
  readonly postId?: string;
  readonly number?: string | null;
  readonly title?: string | null;
  readonly text?: string;
}

const LABELS: Readonly<Record<string, (data: Labelling) => [string | undefined, string | null]>> = {
  AgendaItemAdded: ({ itemId, number, title }) => [itemId, itemLabel(number ?? null, title ?? null)],
  UrgentItemAccepted: ({ itemId, title }) => [itemId, `the urgent item ${quote(title ?? '', LONGEST)}`],
  MotionMoved: ({ motionId, text }) => [motionId, `the motion ${quote(text ?? '', LONGEST)}`],
  AmendmentMoved: ({ amendmentId, text }) => [amendmentId, `the amendment ${quote(text ?? '', LONGEST)}`],
  TopicSuggested: ({ topicId, title }) => [topicId, quote(title ?? '', LONGEST)],
  TopicCorrected: ({ topicId, title }) => [topicId, quote(title ?? '', LONGEST)],
  PostTaken: ({ postId, title }) => [postId, `the post ${short(title ?? '', LONGEST)}`],
};

const itemLabel = (number: string | null, title: string | null): string | null => {
  if (number === null && title === null) return null;
  const parts = [number === null ? null : short(number, 20), title === null ? null : quote(title, LONGEST)];
  return ['item', ...parts.filter((part) => part !== null)].join(' ');
};

/** What an event lets later sentences call a thing by; undefined when it names nothing. */
export function labelFrom(event: { type: string; data: object }): { id: string; label: string } | undefined {
  const [id, label] = LABELS[event.type]?.(event.data) ?? [];
  return id !== undefined && label != null ? { id, label } : undefined;
}
