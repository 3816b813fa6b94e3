import { type EventRegistry } from '#lib/domain/event-registry.js';
import { type Command, refuse, refuseUnknown } from '#lib/domain/index.js';
import { EventIdConflict, type EventStore, WrongExpectedRevision } from '#lib/event-store/index.js';
import { type CommandResult, type Envelope } from './envelope.js';
import { ChangedMeanwhile, KeyReused, TooBusy } from './errors.js';
import { derivedId } from './ids.js';
import { inTurn } from './in-turn.js';
import { readFolded } from './read-folded.js';
import { metadataOf } from './metadata.js';
import { isSameBody } from './same-body.js';
import { sealFacts } from './seal-facts.js';
import { type Sealer } from './sealer.js';
import { type Slice, type UseCase } from './use-case.js';

/** Attempts before giving up against other writers; each is a fresh read and a fresh decision. */
const ATTEMPTS = 10;

export interface Handling {
  readonly store: EventStore;
  readonly registry: EventRegistry;
  /** Keeps what is sealed; null for streams that name nobody. */
  readonly sealer: Sealer | null;
}

/**
 * Carries out one command: read the stream, answer a repeated command id with its first result, decide, seal, append at the
 * revision read; on a conflict start again, unless the caller said which revision they saw.
 *
 * @throws {Refusal} when a rule refuses it; nothing is appended
 * @throws {KeyReused} when the command id was used for another body
 * @throws {ChangedMeanwhile} when `expectedRevision` does not hold
 * @throws {TooBusy} after ten lost races
 */
export function handleCommand(
  handling: Handling,
  slice: Slice,
  useCase: UseCase,
  id: string,
  command: Command,
  envelope: Envelope,
): Promise<CommandResult> {
  const stream = `${slice.prefix}-${id}`;
  return inTurn(handling.store, stream, () => attempt(handling, slice, useCase, { id, stream }, command, envelope));
}

async function attempt(
  { store, registry, sealer }: Handling,
  slice: Slice,
  useCase: UseCase,
  { id, stream }: { id: string; stream: string },
  command: Command,
  envelope: Envelope,
): Promise<CommandResult> {
  let idsInUse = false;
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const { state, revision, earlier } = await readFolded(store, stream, slice.fold, envelope.commandId);
    if (earlier) {
      if (!(await isSameBody(sealer, earlier.bodyHash, envelope.bodyHash))) throw new KeyReused();
      return { id, stream, revision: earlier.revision, position: earlier.position, repeated: true };
    }
    if (envelope.expectedRevision !== null && envelope.expectedRevision !== revision)
      throw new ChangedMeanwhile(envelope.expectedRevision, revision < 0 ? null : revision);
    if (useCase.creates === false && revision < 0) refuseUnknown(slice.thing, id);
    if (useCase.creates === true && revision >= 0)
      refuse(`${slice.prefix}-exists`, `This ${slice.thing} is in the minute book already.`);

    const telling = {
      id,
      now: envelope.receivedAt,
      actor: envelope.actor,
      revision,
      newId: (name: string) => derivedId(envelope.commandId, name),
    };
    const decided = useCase.decide(command, state, telling, await readOthers(store, useCase, command, state));
    const told = { streamId: id, commandId: envelope.commandId, bodyHash: envelope.bodyHash };
    const { facts, bodyHash } = await sealFacts({ sealer, store, registry }, told, decided);
    const metadata = metadataOf(envelope, command.source ?? null, bodyHash);
    const events = facts.map((fact, index) =>
      registry.toNewEvent(fact, {
        id: derivedId(envelope.commandId, `event ${index}`),
        metadata,
        effectiveAt: fact.effectiveAt === undefined ? (command.effectiveAt ?? null) : fact.effectiveAt,
      }),
    );
    try {
      const appended = await store.append(stream, revision < 0 ? 'no-stream' : revision, events);
      return { id, stream, revision: appended.revision, position: appended.position, repeated: appended.repeated };
    } catch (error) {
      if (!(error instanceof EventIdConflict || error instanceof WrongExpectedRevision)) throw error;
      // Another process may have carried out this same command meanwhile, in an entry that names another request: the next
      // look finds it. What it does not find stands in another stream: event ids are unique over the whole ledger.
      if (error instanceof EventIdConflict && idsInUse) throw new KeyReused();
      idsInUse ||= error instanceof EventIdConflict;
    }
  }
  throw new TooBusy(stream);
}

async function readOthers(store: EventStore, useCase: UseCase, command: Command, state: unknown) {
  const states: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(useCase.reads?.(command, state) ?? {}))
    states[name] = (await readFolded(store, read.stream, read.fold, null)).state;
  return states;
}
