import { refuseField } from '#lib/domain/index.js';
import { authorityRead } from '../authority.read.js';
import { authorityUseCase } from '../authority.use-case.js';
import { EstablishAuthority } from './establish-authority.command.js';

/** The councils it took over from must be in the minute book. */
export const establishAuthority = authorityUseCase(EstablishAuthority, {
  post: 'authorities',
  summary: 'Enter a council in the minute book',
  creates: true,
  example: { name: 'Buckinghamshire Council', jurisdiction: 'England' },
  reads: (command) => Object.fromEntries((command.predecessors ?? []).map((id) => [id, authorityRead(id)])),
  decide(command, _state, _telling, reads) {
    const predecessors = command.predecessors ?? [];
    const unknown = predecessors.find((id) => !reads[id]?.established);
    if (unknown !== undefined)
      refuseField(
        'predecessors',
        'unknown-council',
        `There is no council with the id ${unknown}. Enter the council it took over from first.`,
      );
    return [
      {
        type: 'AuthorityEstablished',
        data: { name: command.name, jurisdiction: command.jurisdiction ?? null, predecessors },
      },
    ];
  },
});
