import { type EventRegistry } from '#lib/domain/event-registry.js';
import { refuse, sealingPlanOf } from '#lib/domain/index.js';
import { type EventStore } from '#lib/event-store/index.js';
import { type FieldToSeal, pointerTo, type SubjectKind, SubjectErased, type ToSeal } from '#lib/sealing/index.js';
import { type DomainEvent, type NewFact } from './decider.js';
import { derivedId } from './ids.js';
import { type Marking, markToSeal } from './mark-to-seal.js';
import { mustNotBeErased } from './must-not-be-erased.js';
import { type Found, lookThrough, names, replaceToSeal } from './sealed-parts.js';
import { type Sealer } from './sealer.js';

type Fact = NewFact<DomainEvent>;

export interface Sealing {
  readonly sealer: Sealer | null;
  readonly store: EventStore;
  readonly registry: EventRegistry;
}

/** The telling the facts are of: whose stream, by which command, and the hash of its body. */
export interface SealedTelling {
  readonly streamId: string;
  readonly commandId: string;
  readonly bodyHash: string;
}

/** What may be recorded: the facts with what is sealed replaced by digests. */
export interface SealedFacts {
  readonly facts: readonly Fact[];
  /** The hash of the body; sealed with the words it is the hash of (`sd:` and the digest); null where several share it. */
  readonly bodyHash: string | null;
}

/**
 * The one place where words are sealed, between a decision and the log. The vault is written before the event: a digest in
 * the log always has its disclosure. Told again with the same command id, the same words have the same digests.
 *
 * @throws {Refusal} when a fact names a member of the public where that cannot be sealed, or someone who was erased
 */
export async function sealFacts(on: Sealing, told: SealedTelling, facts: readonly Fact[]): Promise<SealedFacts> {
  const { sealer, registry } = on;
  const definitions = facts.map(({ type }) => registry.types.get(type)?.data);
  const plans = definitions.map((data) => (data ? sealingPlanOf(data) : undefined));
  const found: Found = { ids: new Set(), marked: false };
  for (const { data } of facts) lookThrough(data, found);
  if (!sealer) {
    if (found.marked) throw new TypeError('Something is to be sealed and there is no vault to keep it.');
    return { facts, bodyHash: told.bodyHash };
  }
  if (plans.some((plan) => plan?.withStream)) found.ids.add(told.streamId);
  const known = found.ids.size === 0 ? NOBODY : await sealer.known([...found.ids]);
  await mustNotBeErased(on.store, facts, plans, known);
  for (const [index, plan] of plans.entries()) await openMatters(sealer, plan?.opens ?? [], facts[index]?.data ?? {});
  if (known.size === 0 && !found.marked) return { facts, bodyHash: told.bodyHash };

  const newPeople = new Set<string>();
  const marked = facts.map((fact, index) => {
    const data = definitions[index];
    return data ? { ...fact, data: markToSeal(data, fact.data, marking(told, known, index, newPeople)) } : fact;
  });
  const people = new Set([...known].flatMap(([id, kind]) => (kind === 'person' ? [id] : [])));
  if (marked.some(({ data }) => names(data, people)))
    refuse(
      'sealed-person-named',
      'This is a member of the public, whose entry cannot be named here. Name them in words that identify nobody instead, such as “a resident”.',
    );
  return seal(sealer, told, marked, { known, newPeople });
}

const NOBODY: ReadonlyMap<string, SubjectKind> = new Map();

function marking(
  { streamId, commandId }: SealedTelling,
  known: Marking['known'],
  index: number,
  newPeople: Set<string>,
): Marking {
  const newSubject = (where: string) => {
    const id = derivedId(commandId, `subject ${index} ${where}`);
    newPeople.add(id);
    return id;
  };
  return { known, streamId, newSubject };
}

async function openMatters(sealer: Sealer, members: readonly string[], data: object): Promise<void> {
  const listed: Readonly<Record<string, unknown>> = { ...data };
  const ids = members.flatMap((member) => listed[member] as readonly string[]);
  if (ids.length > 0) await sealer.open('matter', ids);
}

/** Replaces what is marked by its digest, the body's hash with it. */
async function seal(
  sealer: Sealer,
  told: SealedTelling,
  facts: readonly Fact[],
  { known, newPeople }: { known: Marking['known']; newPeople: Set<string> },
): Promise<SealedFacts> {
  const likes: string[] = [];
  const marks: { part: ToSeal; index: number; pointer: string }[] = [];
  for (const [index, { data }] of facts.entries())
    replaceToSeal(data, ['data'], (part, path) => {
      marks.push({ part, index, pointer: pointerTo(path) });
      if (part.under !== null && 'like' in part.under) likes.push(part.under.like);
      return part;
    });
  if (marks.length === 0) return { facts, bodyHash: told.bodyHash };
  const subjects = likes.length === 0 ? new Map<string, string>() : await sealer.subjectsOf(likes);
  const kinds = subjects.size === 0 ? known : new Map([...known, ...(await sealer.known([...subjects.values()]))]);
  const fields = marks.map(({ part, index, pointer }): FieldToSeal => {
    const subject = subjectOf(part, subjects, () => marking(told, known, index, newPeople).newSubject(pointer));
    // Sealed for the first time: someone without an entry, the person whose stream it is, or else an exempt matter.
    const isPerson = newPeople.has(subject) || subject === told.streamId;
    const kind = kinds.get(subject) ?? (isPerson ? 'person' : 'matter');
    return { subject, kind, eventId: derivedId(told.commandId, `event ${index}`), pointer, value: part.value };
  });
  const [first] = fields;
  const shared = new Set(fields.map(({ subject }) => subject)).size > 1;
  const hash =
    first && !shared
      ? [
          {
            ...first,
            eventId: derivedId(told.commandId, 'event 0'),
            pointer: '/metadata/bodyHash',
            value: told.bodyHash,
          },
        ]
      : [];
  const digests = await sealed(sealer, [...fields, ...hash]);
  let next = 0;
  const replaced = facts.map((fact) => ({
    ...fact,
    data: replaceToSeal(fact.data, [], () => ({ _sd: digests[next++] })) as object,
  }));
  return { facts: replaced, bodyHash: hash.length === 0 ? null : `sd:${digests.at(-1) ?? ''}` };
}

function subjectOf({ under }: ToSeal, subjects: ReadonlyMap<string, string>, newSubject: () => string): string {
  if (under === null) return newSubject();
  if ('subject' in under) return under.subject;
  return subjects.get(under.like) ?? refuseErased();
}

async function sealed(sealer: Sealer, fields: readonly FieldToSeal[]): Promise<readonly string[]> {
  try {
    return await sealer.seal(fields);
  } catch (error) {
    if (error instanceof SubjectErased) refuse('sealed-person-erased', error.message);
    throw error;
  }
}

const refuseErased = (): never => refuse('sealed-person-erased', new SubjectErased('').message);
