import { type CommandResult } from '#lib/decider/envelope.js';
import { type EventStore, type JsonObject } from '#lib/event-store/index.js';
import { type Vault } from '#lib/sealing/index.js';

/** A decision about sealed words that was told before, as it is on record. */
export interface EarlierDecision {
  readonly result: CommandResult;
  readonly type: string;
  /** The data of its first event. */
  readonly data: JsonObject;
  /** The digests in all its events. */
  readonly digests: readonly string[];
}

/** What a command recorded in a stream; null when it recorded nothing there. */
export async function decisionOf(
  store: EventStore,
  { stream, id, commandId }: { readonly stream: string; readonly id: string; readonly commandId: string },
): Promise<EarlierDecision | null> {
  const events = [];
  for await (const event of store.readStream(stream)) if (event.metadata.commandId === commandId) events.push(event);
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return null;
  const { revision, position } = last;
  const digests = events.flatMap(({ data }) => data['digests'] as readonly string[]);
  return { result: { id, stream, revision, position, repeated: true }, type: first.type, data: first.data, digests };
}

/** Whether digests are of these people and of nobody else; of someone who was erased no more is known than that. */
export async function areOf(vault: Vault, people: readonly string[], digests: readonly string[]): Promise<boolean> {
  const whose = new Set((await vault.subjectsOf(digests)).values());
  const erased = await vault.erased(people);
  return [...whose].every((id) => people.includes(id)) && people.every((id) => whose.has(id) || erased.has(id));
}
