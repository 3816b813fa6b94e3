import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandResult } from '#lib/decider/envelope.js';
import { commandIdOf, derivedId } from '#lib/decider/ids.js';
import { type Slice, type UseCase } from '#lib/decider/use-case.js';
import { refuseUnknown } from '#lib/domain/refusal.js';
import { addressed } from './addressing.js';
import { bodyHashOf } from './body-hash.js';
import { type Composition } from './composition.js';
import { COMPOSITION } from './composition-token.js';
import { type Ledger } from './ledger.js';
import { LEDGER } from './ledger-token.js';
import { lowerCaseId } from './lower-case-ids.js';
import { mustNotBeSealedBy } from './sealed-by-reactors.js';
import { readCommand } from './read-command.js';

/** A command as it arrives from HTTP, the command line, a reactor or the seeds. */
export interface TellRequest {
  /** The command's class name, e.g. `RaiseAction`. */
  readonly command: string;
  /** Parameters of the path it was posted to: `id` names the stream, others fill fields of the command. */
  readonly params?: Readonly<Record<string, string>>;
  readonly body: object;
  /** Idempotency-Key: the same actor and key are the same command. */
  readonly key?: string | null;
  /** The command's id, in place of one derived from the key. */
  readonly commandId?: string;
  readonly actor: string;
  /** The revision the caller saw (If-Match). */
  readonly expectedRevision?: number | null;
  readonly correlationId?: string;
  readonly causationId?: string | null;
  /** The stream's id where it is known otherwise than from the path. */
  readonly id?: string;
}

interface Known {
  readonly slice: Slice;
  readonly useCase: UseCase;
}

/** The one door commands come in at. */
@Injectable()
export class Dispatcher {
  private readonly known: ReadonlyMap<string, Known>;

  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(COMPOSITION) composition: Composition,
  ) {
    this.known = new Map(
      composition.slices.flatMap((slice) =>
        slice.useCases.map((useCase) => [useCase.command.name, { slice, useCase }] as const),
      ),
    );
  }

  /** Every use case by the name of its command. */
  get useCases(): ReadonlyMap<string, Known> {
    return this.known;
  }

  /**
   * Checks a command and carries it out.
   *
   * @throws {InvalidCommand} a field is wrong or unknown
   * @throws {Refusal} a rule refuses it, or there is no such thing
   * @throws {KeyReused} the key was used for another command
   * @throws {ChangedMeanwhile} `expectedRevision` no longer holds
   * @throws {TooBusy | StoreUnavailable} nothing was recorded; try again
   */
  async tell(request: TellRequest): Promise<CommandResult> {
    const { slice, useCase } = this.find(request.command);
    const commandId = request.commandId ?? commandIdFor(request);
    const id = lowerCaseId(streamIdOf(useCase, request, derivedId(commandId, 'this')));
    if (!STREAM_ID.test(id)) refuseUnknown(slice.thing, id);
    const command = await readCommand(useCase, request.params ?? {}, request.body);
    mustNotBeSealedBy(request.actor, command);
    const envelope = {
      commandId,
      actor: request.actor,
      receivedAt: new Date(this.ledger.clock()).toISOString(),
      bodyHash: bodyHashOf(request),
      expectedRevision: request.expectedRevision ?? null,
      correlationId: request.correlationId ?? commandId,
      causationId: request.causationId ?? null,
    };
    return this.bus.execute(addressed(command, { id, envelope }));
  }

  private find(command: string): Known {
    return this.known.get(command) ?? refuseUnknown('command', command);
  }
}

/** What may follow `<prefix>-` in a stream's name. */
const STREAM_ID = /^[A-Za-z0-9-]{1,150}$/;

const commandIdFor = ({ actor, key }: TellRequest): string =>
  key === null || key === undefined ? randomUUID() : commandIdOf(actor, key);

function streamIdOf(useCase: UseCase, { id, params = {} }: TellRequest, newId: string): string {
  if (id !== undefined) return id;
  return useCase.streamId?.(params, newId) ?? params['id'] ?? newId;
}
