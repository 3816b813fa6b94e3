import { type Envelope } from '#lib/decider/envelope.js';
import { type Command } from '#lib/domain/command.js';

/** To whom a command is told, and the facts of its telling. */
export interface Address {
  readonly id: string;
  readonly envelope: Envelope;
}

// Beside the command and not on it: what a client sends can never fill it in.
const addresses = new WeakMap<Command, Address>();

/** Puts the address on a command before it goes on the bus. */
export function addressed(command: Command, address: Address): Command {
  addresses.set(command, address);
  return command;
}

/** The address of a command on the bus. @throws {Error} when it did not come through the Dispatcher */
export function addressOf(command: Command): Address {
  const address = addresses.get(command);
  if (!address) throw new Error(`${command.constructor.name} was put on the bus without an address.`);
  return address;
}
