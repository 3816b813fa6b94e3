import { type Read } from '#lib/decider/decider.js';
import { refuseField } from '#lib/domain/index.js';
import { committeeUseCase } from '../committee.use-case.js';
import { authorityKnown, committeeKnown, mustBeAnotherCommittee } from '../known.read.js';
import { quorumOf } from '../quorum.dto.js';
import { EstablishCommittee } from './establish-committee.command.js';

/** A committee belongs to a council in the minute book; its quorum fits its seats. */
export const establishCommittee = committeeUseCase(EstablishCommittee, {
  post: 'committees',
  summary: 'Enter a committee in the minute book',
  creates: true,
  example: {
    authorityId: '6f1c2a34-5b6d-4e7f-8a90-b1c2d3e4f501',
    name: 'Children’s & Education Select Committee',
    kind: 'select-committee',
  },
  reads: ({ authorityId, parentId }): { authority: Read<boolean>; parent?: Read<boolean> } => ({
    authority: authorityKnown(authorityId),
    ...(parentId ? { parent: committeeKnown(parentId) } : {}),
  }),
  decide(
    { authorityId, name, kind = null, parentId = null, seats = null, quorum, executive = null },
    _,
    telling,
    reads,
  ) {
    if (!reads.authority)
      refuseField(
        'authorityId',
        'unknown-council',
        `There is no council with the id ${authorityId}. Enter the council first.`,
      );
    if (parentId !== null) mustBeAnotherCommittee('parentId', parentId, telling.id, reads.parent);
    const rule = quorum ? quorumOf(quorum, seats) : null;
    return [
      { type: 'CommitteeEstablished', data: { authorityId, name, kind, parentId, seats, quorum: rule, executive } },
    ];
  },
});
