import { encodeEvent } from '#lib/event-store/canonical-bytes.js';
import { type Appended, type RecordedEvent } from '#lib/event-store/index.js';
import { nameOf, planned } from '../writing/plan.js';
import { answerTo, type History, isPending } from './histories.js';
import { type ReadLog } from './read-log.js';

/** What the log breaks of the promises made to the writers: all that was acknowledged is there, once, and nothing else. */
export function faultsAgainstJournal(seed: number, histories: readonly History[], log: ReadLog): string[] {
  const places = new Map(
    log.events.map((event, index) => [event.id, { event, bytes: log.bytes[index] as Uint8Array }]),
  );
  const broken = histories.flatMap((history) => faultsOfAppend(seed, history, places));
  for (const id of places.keys()) broken.push(`the event ${id} is there, and nobody sent it`);
  return [...broken, ...faultsOfTurn(histories)];
}

type Places = Map<string, { readonly event: RecordedEvent; readonly bytes: Uint8Array }>;

/** Takes what it finds of an append out of the places, so that what nobody sent is left. */
function faultsOfAppend(seed: number, history: History, places: Places): string[] {
  const { stream, events } = planned(seed, history);
  const found = events.flatMap(({ id }) => places.get(id) ?? []);
  for (const { id } of events) places.delete(id);
  const name = nameOf(history);
  const answer = answerTo(history);
  const broken = faultsOfAnswers(history, name);
  if (found.length === 0) return answer === null ? broken : [...broken, `${name} was acknowledged and is not there`];
  if (found.length < events.length) return [...broken, `${name} is there in part`];
  if (answer === null && !isPending(history)) broken.push(`${name} was refused each time and is there`);
  const first = (found[0] as { event: RecordedEvent }).event;
  if (!history.tries.some(({ expected }) => (expected === 'no-stream' ? 0 : expected + 1) === first.revision))
    broken.push(`${name} stands at revision ${first.revision}, where nobody sent it`);
  for (const [index, { event, bytes }] of found.entries()) {
    const { recordedAt } = first;
    const sent = encodeEvent({
      ...(events[index] as RecordedEvent),
      stream,
      revision: first.revision + index,
      recordedAt,
    });
    if (Buffer.compare(bytes, sent) !== 0) broken.push(`event ${index} of ${name} is not as it was sent`);
    if (event.stream !== stream) broken.push(`event ${index} of ${name} is in the stream ${event.stream}`);
  }
  const last = (found.at(-1) as { event: RecordedEvent }).event;
  for (const one of history.tries)
    if (one.answer !== null && !isAt(last, one.answer)) broken.push(`${name} is not where it was said to be`);
  return broken;
}

const isAt = (event: RecordedEvent, { revision, position, recordedAt }: Appended): boolean =>
  event.revision === revision && event.position === position && event.recordedAt === recordedAt;

/** A refusal says that nothing was appended, so that what is taken afterwards cannot be a repetition. */
function faultsOfAnswers({ tries }: History, name: string): string[] {
  return tries.flatMap(({ answer, error, expected }, index) => {
    if (error === 'EventIdConflict') return [`${name} was taken for a conflict of ids`];
    const mayBeThere = tries.slice(0, index).some((before) => before.outcome === null && before.expected === expected);
    return answer?.repeated === true && !mayBeThere ? [`${name} was refused, and is answered as a repetition`] : [];
  });
}

/** A writer waits for each answer, so that what it is told of later lies later. */
export function faultsOfTurn(histories: readonly History[]): string[] {
  const last = new Map<number, string>();
  return histories.flatMap((history) => {
    const position = answerTo(history)?.position;
    if (position === undefined) return [];
    const before = last.get(history.writer) ?? '';
    last.set(history.writer, position);
    return position > before ? [] : [`${nameOf(history)} lies before what its writer was told earlier`];
  });
}
