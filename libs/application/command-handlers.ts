import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult } from '#lib/decider/envelope.js';
import { handleCommand } from '#lib/decider/handle-command.js';
import { type Slice, type UseCase } from '#lib/decider/use-case.js';
import { type Command } from '#lib/domain/command.js';
import { addressOf } from './addressing.js';
import { type Ledger } from './ledger.js';
import { LEDGER } from './ledger-token.js';

/** One handler class for each use case, keyed by its command class. */
export const commandHandlers = (slices: readonly Slice[]): Type<ICommandHandler>[] =>
  slices.flatMap((slice) => slice.useCases.map((useCase) => handlerOf(slice, useCase)));

function handlerOf(slice: Slice, useCase: UseCase): Type<ICommandHandler> {
  @CommandHandler(useCase.command)
  class Handler implements ICommandHandler<Command, CommandResult> {
    constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

    execute(command: Command): Promise<CommandResult> {
      const { id, envelope } = addressOf(command);
      const { store, registry, vault: sealer } = this.ledger;
      return handleCommand({ store, registry, sealer }, slice, useCase, id, command, envelope);
    }
  }
  return Handler;
}
