import { type ValidationError } from 'class-validator';
import { type Fault } from './faults.js';

/** Validation errors as one sentence a field, in the order of the fields. */
export const faultsOf = (errors: readonly ValidationError[], path = ''): Fault[] =>
  errors.flatMap((error) => {
    const field = path === '' ? error.property : `${path}.${error.property}`;
    const own = Object.entries(error.constraints ?? {})
      .slice(0, 1)
      .map(([rule, message]) => ({ field, sentence: sentenceOf(rule, message, field) }));
    return [...own, ...faultsOf(error.children ?? [], field)];
  });

function sentenceOf(rule: string, message: string, field: string): string {
  if (rule === 'whitelistValidation') return `There is no field ${field} here.`;
  // "dueText must be…" reads "Due text must be…" to whoever filled in a form; the field's own name is beside it.
  const words = message.replace(/^[a-z][A-Za-z]*/, (name) =>
    name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
  );
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith('.') ? '' : '.'}`;
}
