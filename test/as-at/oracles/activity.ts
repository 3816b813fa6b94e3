import { namesIn } from './names.js';
import { type Oracle } from './oracle.js';
import { type Told, hadCome, idOf, of, sourceOf, whenOf } from './told.js';

/** Everything that happened, newest first. */
export const activity: Oracle = {
  resource: 'activity',
  leftOut: ['sentence'],
  list(log, { on }) {
    const names = namesIn(log, on);
    const items = log.map((told, index) => {
      const committeeId = committeeOf(log.slice(0, index + 1), told);
      const [kind = ''] = told.stream.split('-', 1);
      const name = { person: names.person, committee: names.committee, authority: names.authority }[kind];
      return {
        told,
        item: {
          id: told.id,
          at: told.recordedAt,
          effectiveAt: told.effectiveAt,
          about: name?.(idOf(told)) ?? null,
          type: told.type,
          stream: told.stream,
          actor: told.metadata['actor'] ?? null,
          committeeId,
          committee: names.committee(committeeId),
          meeting: kind === 'meeting' ? idOf(told) : (some(told, 'meetingId') ?? some(told, 'byMeetingId')),
          source: sourceOf(told),
          revision: told.revision,
          position: told.position,
        },
      };
    });
    return items.flatMap(({ told, item }) => (hadCome(whenOf(told), on) ? [item] : [])).reverse();
  },
};

const some = (told: Told, field: string): string | null => of<string | null | undefined>(told, field) ?? null;

/** The committee an entry concerns: the one it names, or the one an earlier entry of its stream named last. */
function committeeOf(log: readonly Told[], told: Told): string | null {
  if (told.stream.startsWith('committee-')) return idOf(told);
  const named = log
    .filter(({ stream }) => stream === told.stream)
    .map((one) => some(one, 'toCommitteeId') ?? some(one, 'committeeId'));
  return named.findLast((id) => id !== null) ?? null;
}
