/** Why a command was not carried out. `rule` is a stable name; the message is a sentence a clerk understands. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    /** `rule`: the council's rules or the state of things refuse it (409). `unknown`: no such thing (404). `field`: the field is wrong (422). */
    readonly kind: 'rule' | 'unknown' | 'field',
    readonly rule: string,
    message: string,
    /** The field at fault, as the client named it. */
    readonly field: string | null = null,
  ) {
    super(message);
  }
}

/** Refuses by a rule of the council or because of what has already happened. */
export function refuse(rule: string, sentence: string, field?: string): never {
  throw new Refusal('rule', rule, sentence, field ?? null);
}

/** Refuses because the thing the command is about does not exist. */
export function refuseUnknown(what: string, id: string): never {
  throw new Refusal('unknown', `unknown-${what.replaceAll(' ', '-')}`, `There is no ${what} with the id ${id}.`);
}

/** Refuses because a field names something that does not exist or cannot be. */
export function refuseField(field: string, rule: string, sentence: string): never {
  throw new Refusal('field', rule, sentence, field);
}
