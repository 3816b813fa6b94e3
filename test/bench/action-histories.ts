import { randomUUID } from 'node:crypto';
import { type EventOf } from '#lib/domain/index.js';
import { type actionEvents } from '#lib/actions/action.events.js';
import { type NewEvent } from '#lib/event-store/index.js';

type ActionEvent = EventOf<typeof actionEvents>;

const WORDS = 'To write to the Environment Agency about flooding at Mordiford and report back to the committee.';
/** Actions under way at any time. */
const UNDER_WAY = 400;

export interface Told {
  readonly stream: string;
  readonly revision: number;
  readonly event: NewEvent;
}

/** Histories of actions, five events each, told side by side; a share of them stays open for ever. */
export function* actionHistories(count: number, committees: readonly string[], stayOpen: number): Iterable<Told> {
  const underWay: { stream: string; events: ActionEvent[]; revision: number }[] = [];
  let [told, raised] = [0, 0];
  while (told < count) {
    while (underWay.length < UNDER_WAY) {
      const events = history(raised, committees, Math.random() < stayOpen);
      underWay.push({ stream: `action-${randomUUID()}`, events, revision: 0 });
      raised += 1;
    }
    const index = Math.floor(Math.random() * UNDER_WAY);
    const one = underWay[index];
    const fact = one?.events.shift();
    if (!one || !fact) {
      underWay.splice(index, 1);
      continue;
    }
    yield { stream: one.stream, revision: one.revision++, event: toEvent(fact) };
    told += 1;
  }
}

const AUTHORITY = randomUUID();
const nobody = { person: null, post: null };

function history(number: number, committees: readonly string[], staysOpen: boolean): ActionEvent[] {
  const due = new Date(Date.UTC(2000, 0, 1) + (number + Math.floor(Math.random() * 400)) * 3_600_000);
  const raised: ActionEvent = {
    type: 'ActionRaised',
    data: {
      what: WORDS,
      owners: [{ ...nobody, label: 'Head of Highways' }],
      requestedBy: [{ ...nobody, label: 'Chair' }],
      due: due.toISOString().slice(0, 10),
      dueText: 'by the next meeting',
      dueKind: 'date',
      authorityId: AUTHORITY,
      committeeId: committees[number % committees.length] ?? null,
      meetingId: randomUUID(),
      itemId: null,
      questionId: null,
      decisionId: null,
      raisedOn: new Date(due.getTime() - 40 * 86_400_000).toISOString().slice(0, 10),
      strength: 'firm',
    },
  };
  const end: ActionEvent = staysOpen
    ? { type: 'ProgressReported', data: { note: WORDS, by: null } }
    : { type: 'CompletionAgreed', data: { meetingId: randomUUID(), minuteNumber: '12' } };
  return [
    raised,
    { type: 'ActionAssigned', data: { owners: [{ ...nobody, label: 'Flood officer' }], reason: WORDS } },
    { type: 'ProgressReported', data: { note: WORDS, by: null } },
    { type: 'CompletionReported', data: { note: WORDS, by: null, completedOn: null } },
    end,
  ];
}

const toEvent = ({ type, data }: ActionEvent): NewEvent => ({
  id: randomUUID(),
  type,
  schemaVersion: 1,
  data,
  metadata: { actor: 'bench', commandId: randomUUID(), correlationId: randomUUID() },
  effectiveAt: null,
});
