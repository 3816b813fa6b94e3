import { type Command, PartyDto, refuseField } from '#lib/domain/index.js';
import { type Fold, type Read } from './decider.js';
import { type UseCase } from './use-case.js';

/** What the fields that name other things by id name; their streams are called the same. */
const THINGS: Readonly<Record<string, string>> = {
  authorityId: 'authority',
  committeeId: 'committee',
  meetingId: 'meeting',
  questionId: 'question',
  actionId: 'action',
  decisionId: 'decision',
  personId: 'person',
};
const CALLED: Readonly<Record<string, string>> = { authority: 'council' };

/** Something a command names in a field. */
interface Named {
  readonly field: string;
  readonly thing: string;
  readonly id: string;
}

/**
 * A use case that refuses ids of nothing in the minute book (422, the field at fault): people, wherever a party is
 * named, and the councils, committees, meetings, questions, actions and decisions its own fields name. The use case's
 * own rules speak first.
 *
 * What a reactor tells follows from a fact on record and is never refused for an id in it: the streams it names may be
 * opened a moment later, by another reactor acting on the same event.
 */
export const namesWhatExists = (useCase: UseCase): UseCase => ({
  ...useCase,
  reads: (command, state) => ({
    ...useCase.reads?.(command, state),
    ...Object.fromEntries(namedIn(command).map((named) => [keyOf(named), existenceOf(named)])),
  }),
  decide(command, state, telling, reads) {
    const facts = useCase.decide(command, state, telling, reads);
    if (!telling.actor.startsWith('reactor:'))
      for (const named of namedIn(command)) if (reads[keyOf(named)] !== true) refuseNamed(named);
    return facts;
  },
});

/** Everything a command names: in its own fields, and the people among its parties. */
function namedIn(command: Command): Named[] {
  return Object.entries(command).flatMap(([field, value]: [string, unknown]): Named[] => {
    const thing = THINGS[field];
    if (thing !== undefined && typeof value === 'string') return [{ field, thing, id: value }];
    return (Array.isArray(value) ? value : [value]).flatMap((party: unknown) =>
      party instanceof PartyDto && typeof party.person === 'string'
        ? [{ field, thing: 'person', id: party.person }]
        : [],
    );
  });
}

const exists: Fold<boolean> = { initial: false, evolve: () => true };
const keyOf = ({ thing, id }: Named) => `named ${thing} ${id}`;
const existenceOf = ({ thing, id }: Named): Read<boolean> => ({ stream: `${thing}-${id}`, fold: exists });

function refuseNamed({ field, thing, id }: Named): never {
  const called = CALLED[thing] ?? thing;
  refuseField(
    field,
    `unknown-${called}`,
    `There is no ${called} with the id ${id}. Enter the ${called} first, or check the id.`,
  );
}
