import { sourceOf } from '#lib/decider/metadata.js';
import { inForceFrom } from '#lib/projections/dated.js';
import { type Change, type Seen } from '#lib/projections/view.js';
import { type CommitteeEvent } from '../committee.events.js';
import { type CommitteeFacts, type CommitteeRow } from './committee.row.js';

/** A committee's id from its stream's name. */
export const idOf = (stream: string) => stream.slice('committee-'.length);

/** The row of a committee just set up. */
export function establishedRow(
  event: Seen<Extract<CommitteeEvent, { type: 'CommitteeEstablished' }>>,
): Change<CommitteeRow> {
  const { authorityId, name, kind, parentId, seats, quorum, executive } = event.data;
  const facts: CommitteeFacts = {
    name,
    seats,
    quorum,
    quorumReference: null,
    chair: null,
    viceChair: null,
    dissolved: false,
    dissolvedBecause: null,
    successorId: null,
  };
  const id = idOf(event.stream);
  const row: CommitteeRow = {
    id,
    authorityId,
    kind,
    parentId,
    executive,
    members: [],
    source: sourceOf(event.metadata),
    revision: event.revision,
    changes: [{ from: inForceFrom(event), set: facts }],
  };
  return { key: id, row };
}
