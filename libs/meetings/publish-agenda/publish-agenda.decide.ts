import { refuse, refuseField, uphold } from '#lib/domain/index.js';
import { meetingUseCase } from '../meeting.use-case.js';
import { standingItems } from '../rules/items.rules.js';
import { beforeOrInTheRoom } from '../rules/room.rules.js';
import { PublishAgenda } from './publish-agenda.command.js';

/** The main agenda comes first and once; a later version says something new. */
export const publishAgenda = meetingUseCase(PublishAgenda, {
  post: 'meetings/:id/agenda-publication',
  summary: 'Publish the agenda',
  example: { kind: 'main' },
  decide(command, state) {
    uphold(beforeOrInTheRoom(state, command));
    const { published, changedSincePublished } = state.agenda;
    const kind = command.kind ?? (published === 0 ? 'main' : 'revised');
    if (standingItems(state).length === 0)
      refuse('agenda-empty', 'There is nothing on the agenda yet. Add its items first.');
    if (published === 0 && kind !== 'main')
      refuseField('kind', 'main-agenda-first', `A ${kind} agenda follows the main one, which has not been published.`);
    if (published > 0 && kind === 'main')
      refuseField(
        'kind',
        'main-agenda-published',
        'The main agenda has been published. Publish a revised or supplementary one.',
      );
    if (!changedSincePublished)
      refuse('agenda-unchanged', `Nothing on the agenda has changed since version ${published} was published.`);
    return [{ type: 'AgendaPublished', data: { version: published + 1, kind } }];
  },
});
