import { meetingSpokenOf } from './meeting-facts.js';
import { wordingOf } from './wording.js';
import { type Asked, type Item, type Oracle } from './oracle.js';
import { type Naming, type Someone, namesIn } from './names.js';
import {
  type On,
  type Said,
  type Told,
  byThing,
  hadCome,
  holding,
  idOf,
  inOrder,
  of,
  orLast,
  sourceOf,
  whenOf,
} from './told.js';

const STATUS: Readonly<Record<string, string>> = {
  CompletionReported: 'reported',
  CompletionAgreed: 'complete',
  ActionReopened: 'open',
  ActionCancelled: 'cancelled',
};

interface Due {
  readonly due: string | null;
  readonly dueText: string | null;
  readonly dueKind: string;
}

/** Every action ever raised, by due date, those without one last, then by the day and the order it was raised. */
export const actions: Oracle = {
  resource: 'actions',
  query: { status: 'all' },
  list(log, asked) {
    const names = namesIn(log, asked.on);
    return [...byThing(log, 'action').values()]
      .filter(([raised]) => raised?.type === 'ActionRaised' && hadCome(whenOf(raised), asked.on))
      .map((entries) => actionIn(log, entries as [Told, ...Told[]], names, asked))
      .sort((a, b) => inOrder(placeOf(a), placeOf(b)));
  },
};

// Sorting is stable, and the log gives them in the order they were raised.
const placeOf = ({ due, raisedOn }: Item) => `${orLast(due)} ${orLast(raisedOn)}`;

function actionIn(log: readonly Told[], entries: [Told, ...Told[]], names: Naming, { on, today }: Asked): Item {
  const [raised] = entries;
  /** A fact as some entries tell it; `undefined` where an entry says nothing of it. */
  const fact = <Value>(read: (told: Told) => Value | undefined): Value => {
    const said = entries.flatMap((told): Said<Value>[] => {
      const value = read(told);
      return value === undefined ? [] : [{ when: whenOf(told), value }];
    });
    return holding(said as [Said<Value>, ...Said<Value>[]], on);
  };
  const people = (parties: readonly Someone[]) => parties.map((party) => names.someone(party) ?? 'name not stated');

  const status = fact(({ type }) => (type === 'ActionRaised' ? 'open' : STATUS[type]));
  const owners = fact((e) =>
    ['ActionRaised', 'ActionAssigned'].includes(e.type) ? of<Someone[]>(e, 'owners') : undefined,
  );
  const what = fact((e) =>
    ['ActionRaised', 'ActionDescriptionCorrected'].includes(e.type) ? of<string>(e, 'what') : undefined,
  );
  const { due, dueText, dueKind } = fact((e) =>
    ['ActionRaised', 'DueDateSet'].includes(e.type) ? (e.data as unknown as Due) : undefined,
  );
  const committeeId = fact((e) =>
    e.type === 'ActionRaised'
      ? of<string | null>(e, 'committeeId')
      : e.type === 'ActionTransferred'
        ? of<string>(e, 'toCommitteeId')
        : undefined,
  );
  const authorityId = fact((e) =>
    e.type === 'ActionRaised'
      ? of<string | null>(e, 'authorityId')
      : e.type === 'ActionTransferred'
        ? (of<string | null>(e, 'toAuthorityId') ?? undefined)
        : undefined,
  );
  const placed = placeOnAgenda(log, of(raised, 'meetingId'), of(raised, 'itemId'), on);
  return {
    id: idOf(raised),
    what,
    owners: people(owners),
    ownerIds: owners.map(({ person }) => person),
    requestedBy: people(of<Someone[]>(raised, 'requestedBy')),
    due,
    dueText,
    dueKind,
    status,
    overdue: status === 'open' && due !== null && due < today,
    authorityId,
    authority: names.authority(authorityId),
    committeeId,
    committee: names.committee(committeeId),
    meeting: of(raised, 'meetingId'),
    meetingDate: placed.date,
    itemId: of(raised, 'itemId'),
    item: placed.number ?? placed.title,
    itemTitle: placed.title,
    question: of(raised, 'questionId'),
    decision: of(raised, 'decisionId'),
    raisedOn: of(raised, 'raisedOn'),
    strength: of(raised, 'strength'),
    source: sourceOf(raised),
    revision: entries.at(-1)?.revision,
    position: entries.at(-1)?.position,
  };
}

/** The day of the meeting an action comes from, and the number and title of its item, as last told. */
function placeOnAgenda(log: readonly Told[], meetingId: string | null, itemId: string | null, on: On) {
  const meeting = byThing(log, 'meeting').get(meetingId ?? '') ?? [];
  const item = meeting.find((told) => /ItemAdded|ItemAccepted/.test(told.type) && of(told, 'itemId') === itemId);
  return {
    date: meetingSpokenOf(log, meetingId, on)?.date ?? null,
    number: (item && of<string | undefined>(item, 'number')) ?? null,
    title: (item && wordingOf(item, meeting)[0]) ?? null,
  };
}
