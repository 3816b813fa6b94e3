import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validate } from 'class-validator';
import { type UseCase } from '#lib/decider/use-case.js';
import { type Command } from '#lib/domain/command.js';
import { InvalidCommand } from './faults.js';
import { lowerCaseId, lowerCaseIds } from './lower-case-ids.js';
import { faultsOf } from './validation-faults.js';

/**
 * A command from a body and the parameters of its path; parameters that are fields of the command fill them. Ids come
 * out in lower case, however they were sent.
 *
 * @throws {InvalidCommand} naming every field at fault
 */
export async function readCommand(
  { command: type }: UseCase,
  params: Readonly<Record<string, string>>,
  body: unknown,
): Promise<Command> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new InvalidCommand([{ field: '', sentence: 'Send the fields as one JSON object.' }]);
  const told = body as Readonly<Record<string, unknown>>;
  const fromPath = Object.entries(params).filter(([name]) => name !== 'id' && isField(type, name));
  const contradicted = fromPath.find(
    ([name, value]) => name in told && lowerCaseId(String(told[name])) !== lowerCaseId(value),
  );
  if (contradicted)
    throw new InvalidCommand([
      { field: contradicted[0], sentence: `${contradicted[0]} is given in the address and differs in the body.` },
    ]);
  const typed = fromPath.map(([name, value]): [string, unknown] => [
    name,
    isNumber(type, name) ? Number(value) : value,
  ]);
  const fields: Record<string, unknown> = { ...told, ...Object.fromEntries(typed) };
  const command = plainToInstance<Command, Record<string, unknown>>(type, fields);
  const errors = await validate(command, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) throw new InvalidCommand(faultsOf(errors));
  lowerCaseIds(command);
  return command;
}

const isField = (type: UseCase['command'], name: string): boolean =>
  getMetadataStorage()
    .getTargetValidationMetadatas(type, '', false, false)
    .some(({ propertyName }) => propertyName === name);

const isNumber = (type: UseCase['command'], name: string): boolean =>
  Reflect.getMetadata('design:type', type.prototype as object, name) === Number;
