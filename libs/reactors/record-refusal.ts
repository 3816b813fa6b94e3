import { createHash } from 'node:crypto';
import { handleCommand, type Handling } from '#lib/decider/handle-command.js';
import { derivedId } from '#lib/decider/ids.js';
import { defineSlice, useCasesOf } from '#lib/decider/use-case.js';
import { Command, type Refusal } from '#lib/domain/index.js';
import { type CommandResult } from '#lib/decider/envelope.js';
import { type ReactorEvent } from './reactor.events.js';

/** A reaction that a rule refused; told by the runner alone. */
class NoteRefusedReaction extends Command {
  refused!: Extract<ReactorEvent, { type: 'ReactionRefused' }>['data'];
}

const noteRefusedReaction = useCasesOf<null, ReactorEvent>()(NoteRefusedReaction, {
  post: 'reactors/:id/refusals',
  summary: 'Note that a reaction was refused',
  creates: 'either',
  example: {},
  decide: ({ refused }) => [{ type: 'ReactionRefused', data: refused }],
});

const reactorsSlice = defineSlice<null, ReactorEvent>({
  prefix: 'reactor',
  thing: 'reactor',
  fold: { initial: null, evolve: () => null },
  useCases: [noteRefusedReaction],
});

/** What was refused: the reaction's own command id, and to whom it was told. */
export interface Refused {
  readonly reactor: string;
  readonly commandId: string;
  readonly command: string;
  readonly target: string;
  readonly index: number;
  readonly refusal: Refusal;
  readonly cause: { readonly id: string; readonly stream: string; readonly correlationId: string };
  readonly now: string;
}

/** Appends a refusal to the reactor's own stream, once, so that nothing is swallowed. */
export function recordRefusal(
  handling: Pick<Handling, 'store' | 'registry'>,
  refused: Refused,
): Promise<CommandResult> {
  const { reactor, command, target, index, refusal, cause } = refused;
  const commandId = derivedId(refused.commandId, 'refused');
  const note = Object.assign(new NoteRefusedReaction(), {
    refused: {
      eventId: cause.id,
      stream: cause.stream,
      command,
      target,
      index,
      rule: refusal.rule,
      sentence: refusal.message,
    },
  });
  return handleCommand({ ...handling, sealer: null }, reactorsSlice, noteRefusedReaction, reactor, note, {
    commandId,
    actor: `reactor:${reactor}`,
    receivedAt: refused.now,
    // The sentence may differ when it is refused again after a crash: the refusal is the same one.
    bodyHash: createHash('sha256').update(commandId).digest('hex'),
    expectedRevision: null,
    correlationId: cause.correlationId,
    causationId: cause.id,
  });
}
