/** What a field that holds an id names, by the field's own name. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/authority|successor$|predecessors$/i, 'authority'],
  [/committee|parentId$|successorId$/i, 'committee'],
  [/person|^chair$|^into$|signedBy|acceptedBy|castingVoteBy/i, 'person'],
  [/meeting|deferredTo/i, 'meeting'],
  [/item/i, 'item'],
  [/question/i, 'question'],
  [/action/i, 'action'],
  [/decision/i, 'decision'],
  [/amendment/i, 'amendment'],
  [/motion/i, 'motion'],
  [/vote/i, 'vote'],
  [/post/i, 'post'],
  [/topic|partOf/i, 'topic'],
];

/** The kind of thing a field names: `toCommitteeId` names a committee. */
export const kindOfField = (field: string): string => NAMED.find(([pattern]) => pattern.test(field))?.[1] ?? field;
