import { type EventStore } from '#lib/event-store/index.js';
import { type Fold } from './decider.js';

/** A stream folded to its newest state. */
export interface Folded<State> {
  readonly state: State;
  /** Its last revision; -1 when there is no such stream. */
  readonly revision: number;
  /** The last event the command id asked about had appended, when it was carried out before. */
  readonly earlier: { revision: number; position: string; bodyHash: string | undefined } | null;
}

/** Reads a stream from its start and folds it. The store given upcasts: old events arrive in today's shape. */
export async function readFolded<State>(
  store: EventStore,
  stream: string,
  fold: Fold<State>,
  commandId: string | null,
): Promise<Folded<State>> {
  let state = fold.initial;
  let revision = -1;
  let earlier: Folded<State>['earlier'] = null;
  for await (const event of store.readStream(stream)) {
    state = fold.evolve(state, event);
    revision = event.revision;
    if (commandId !== null && event.metadata['commandId'] === commandId)
      earlier = { revision, position: event.position, bodyHash: event.metadata['bodyHash'] };
  }
  return { state, revision, earlier };
}
