import { sourceOf } from '#lib/decider/metadata.js';
import { londonDate } from '#lib/domain/london-time.js';
import { inForceFrom } from '#lib/projections/dated.js';
import { type Change, type Seen } from '#lib/projections/view.js';
import { type QuestionEvent } from '../question.events.js';
import { isOwed, standingAfter, statusOf, unasked } from '../question.standing.js';
import { type QuestionFacts, type QuestionRow } from './question.row.js';
import { toldUnder } from './told-under.js';

type Asked = Extract<QuestionEvent, { type: 'QuestionSubmitted' | 'QuestionPutInRoom' }>;
type Put = Extract<QuestionEvent, { type: 'QuestionPutInRoom' }>['data'];

/** The first row of a question: handed in on notice, or put in the room without notice. */
export function askedFrom(event: Seen<Asked>): Change<QuestionRow> {
  const { authorityId, committeeId, meetingId, itemId, asker, addressee, topic, parts } = event.data;
  const standing = standingAfter(unasked, event);
  const facts: QuestionFacts = {
    status: statusOf(standing),
    owed: isOwed(standing),
    authorityId,
    committeeId,
    meetingId,
    itemId,
    asker,
    addressee,
    topic: toldUnder(itemId, topic),
    parts: parts.map((part) => toldUnder(itemId, part)),
    answerDue: event.type === 'QuestionSubmitted' ? event.data.answerDue : null,
    reason: null,
  };
  const id = event.stream.slice('question-'.length);
  const row: QuestionRow = {
    id,
    onNotice: standing.onNotice,
    written: event.type === 'QuestionPutInRoom' ? event.data.written : null,
    askedOn: event.effectiveAt === null ? null : londonDay(event.effectiveAt),
    source: sourceOf(event.metadata),
    revision: event.revision,
    standing,
    changes: [{ from: inForceFrom(event), set: facts }],
    answers: [],
    promises: [],
    supplementaries: [],
  };
  return { key: id, row };
}

const londonDay = (when: string) => (when.length === 10 ? when : londonDate(when));

/**
 * What putting a known question tells: where it was put, and what its notice left unsaid. Its words stay those of the
 * notice, and what this telling does not say keeps its own date.
 */
export function putAgain(known: QuestionFacts, put: Put): Partial<QuestionFacts> {
  const { authorityId, committeeId, meetingId, itemId, asker, addressee, parts } = put;
  return {
    ...(authorityId === null ? {} : { authorityId }),
    ...(committeeId === null ? {} : { committeeId }),
    ...(meetingId === null ? {} : { meetingId, itemId }),
    ...(known.asker === null && asker !== null ? { asker } : {}),
    ...(known.addressee === null && addressee !== null ? { addressee } : {}),
    ...(known.parts.length === 0 && parts.length > 0 ? { parts: parts.map((part) => toldUnder(itemId, part)) } : {}),
  };
}
