import { asLastTold, inForceFrom } from '#lib/projections/dated.js';
import { renamed } from '#lib/projections/renamed.js';
import { term } from '#lib/projections/term.js';
import { type Change, type Rows, defineView } from '#lib/projections/view.js';
import { type CommitteeEvent } from '../committee.events.js';
import { establishedRow, idOf } from './committee.birth.js';
import { type CommitteeFacts, type CommitteeRow } from './committee.row.js';
import { stoodDown } from './stood-down.js';

/** Every committee, with its names, seats, chairs and quorum. */
export const committeesView = defineView<CommitteeRow, CommitteeEvent>({
  name: 'committees',
  version: 1,
  title: 'Committees, their seats and their chairs',
  columns: {
    authority: (row) => row.authorityId,
    kind: (row) => row.kind,
    parent: (row) => row.parentId,
    dissolved: (row) => (asLastTold(row.changes).dissolved ? 1 : 0),
  },
  sort: (row) => asLastTold(row.changes).name.toLowerCase(),
  on: {
    CommitteeEstablished: (event) => [establishedRow(event)],
    CommitteeRenamed: (event, rows) =>
      update(event, rows, ({ changes }) => ({ changes: renamed(changes, inForceFrom(event), event.data) })),
    QuorumRuleSet: (event, rows) =>
      set(event, rows, { quorum: event.data.quorum, quorumReference: event.data.reference }),
    SeatsSet: (event, rows) => set(event, rows, { seats: event.data.seats }),
    MemberAppointed: (event, rows) => {
      const { personId, seat, items, from, until } = event.data;
      const held = { personId, seat, items, term: term(inForceFrom(event), from, until) };
      return update(event, rows, ({ members }) => ({ members: [...members, held] }));
    },
    MemberStoodDown: (event, rows) => update(event, rows, (row) => stoodDown(row, event)),
    ChairElected: (event, rows) => set(event, rows, { chair: officeOf(event.data) }),
    ViceChairAppointed: (event, rows) => set(event, rows, { viceChair: officeOf(event.data) }),
    CommitteeDissolved: (event, rows) =>
      set(event, rows, {
        dissolved: true,
        dissolvedBecause: event.data.reason,
        successorId: event.data.successorId,
      }),
  },
});

const officeOf = ({
  personId,
  term,
  meetingId,
}: {
  personId: string;
  term: string | null;
  meetingId: string | null;
}) => ({
  personId,
  term,
  meetingId,
});

type Telling = Parameters<typeof inForceFrom>[0] & { stream: string; revision: number };

const set = (event: Telling, rows: Rows<CommitteeRow>, facts: Partial<CommitteeFacts>) =>
  update(event, rows, ({ changes }) => ({ changes: [...changes, { from: inForceFrom(event), set: facts }] }));

function update(
  event: Telling,
  rows: Rows<CommitteeRow>,
  change: (row: CommitteeRow) => Partial<CommitteeRow>,
): Change<CommitteeRow>[] {
  const row = rows.get(idOf(event.stream));
  return row ? [{ key: row.id, row: { ...row, ...change(row), revision: event.revision } }] : [];
}
