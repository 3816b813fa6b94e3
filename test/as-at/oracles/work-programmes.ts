import { meetingSpokenOf } from './meeting-facts.js';
import { type Item, type Oracle } from './oracle.js';
import { type Someone, namesIn } from './names.js';
import { type Change, type Told, byThing, factsHolding, hadCome, idOf, inOrder, of, sourceOf, whenOf } from './told.js';

interface Facts {
  readonly state: string;
  readonly title: string;
  readonly form: string | null;
  readonly meeting: string | null;
  readonly date: string | null;
  readonly startTime: string | null;
  readonly place: string | null;
  readonly whenText: string | null;
  readonly scope: string | null;
  readonly lead: Someone | null;
  readonly flagged: string | null;
  readonly reason: string | null;
  readonly outcome: string | null;
}

const ofTopic = (log: readonly Told[], topicId: string) => log.filter((told) => of(told, 'topicId') === topicId);

/** A committee's programme: by day, then what has no day yet, then suggestions, then what is past. */
export const workProgrammes: Oracle = {
  resource: 'committees/:id/work-programme',
  query: { state: 'all' },
  of: (log) => [...byThing(log, 'committee').keys()].map((id) => ({ id })),
  list(log, { on }, { id: committeeId = '' }) {
    const names = namesIn(log, on);
    const topics = [...byThing(log, 'programme').values()]
      .filter(([first]) => first && idOf(first).startsWith(committeeId))
      .flatMap((entries) => {
        const [opened] = entries as [Told, ...Told[]];
        const adoption = entries.findLast(({ type }) => type === 'WorkProgrammeAdopted');
        const authorityId = of<string | null>(opened, 'authorityId');
        return entries
          .filter(({ type }) => type === 'TopicSuggested')
          .flatMap((suggested): { item: Item; place: string }[] => {
            const told = ofTopic(entries, of(suggested, 'topicId'));
            const facts = factsHolding(changesIn(told), on);
            if (!facts) return [];
            const held = meetingSpokenOf(log, facts.meeting, on);
            const item = {
              id: of(suggested, 'topicId'),
              ...facts,
              startTime: facts.startTime ?? held?.startTime ?? null,
              place: facts.place ?? held?.place ?? null,
              lead: names.someone(facts.lead),
              proposer: names.someone(of(suggested, 'proposer')),
              partOf: of(suggested, 'partOf'),
              committeeId,
              committee: names.committee(committeeId),
              authorityId,
              authority: names.authority(authorityId),
              municipalYear: of(opened, 'municipalYear'),
              suggestedAt: of(suggested, 'meetingId'),
              adopted: adoption !== undefined && hadCome(whenOf(adoption), on),
              source: sourceOf(suggested),
              revision: entries.at(-1)?.revision,
              position: told.at(-1)?.position,
            };
            return [{ item, place: `${facts.date ?? '~'} ${rankOf(facts.state)} ${suggested.position}` }];
          });
      });
    return topics.sort((a, b) => inOrder(a.place, b.place)).map(({ item }) => item);
  },
};

const rankOf = (state: string): number =>
  ['suggested', 'offered'].includes(state) ? 2 : ['delivered', 'dropped'].includes(state) ? 3 : 1;

/** What every entry says of a topic, knowing what had been told before it. */
function changesIn(entries: readonly Told[]): Change<Facts>[] {
  const changes: Change<Facts>[] = [];
  for (const told of entries) changes.push({ when: whenOf(told), set: saidBy(told, factsHolding(changes, null)) });
  return changes;
}

const noTime = { date: null, startTime: null, place: null };

function saidBy(told: Told, before: Facts | null): Partial<Facts> {
  const form = of<string | null>(told, 'form');
  const lead = of<Someone | null | undefined>(told, 'lead') ?? null;
  const underWay = before?.state === 'in-progress';
  const date = of<string | null>(told, 'date');
  const whenText = of<string | null>(told, 'whenText');
  switch (told.type) {
    case 'TopicSuggested':
      return {
        state: of<boolean | null>(told, 'offered') === true ? 'offered' : 'suggested',
        title: of(told, 'title'),
        form,
        whenText,
        reason: of(told, 'reason'),
        ...noTime,
        ...{ meeting: null, scope: null, lead: null, flagged: null, outcome: null },
      };
    case 'TopicScoped':
      return {
        scope: of(told, 'scope'),
        ...(form === null ? {} : { form }),
        ...(lead === null ? {} : { lead }),
        ...(before?.state === 'suggested' || before?.state === 'offered' ? { state: 'scoped' } : {}),
      };
    case 'TopicScheduled': {
      const meeting = of<string | null>(told, 'meetingId');
      const state = meeting === null && date === null ? 'planned' : 'scheduled';
      return { ...(underWay ? {} : { state }), ...noTime, meeting, date, whenText, flagged: null };
    }
    case 'BriefingArranged': {
      const state = date === null ? 'arranged' : 'scheduled';
      const at = { date, startTime: of<string | null>(told, 'startTime'), place: of<string | null>(told, 'place') };
      const briefing = before?.form == null ? { form: 'briefing' } : {};
      return { ...(underWay ? {} : { state }), ...at, ...briefing, meeting: null, whenText, flagged: null };
    }
    case 'TopicDeferred':
      return {
        ...(underWay ? {} : { state: 'deferred' }),
        ...noTime,
        ...{ meeting: null, flagged: null, whenText: of<string | null>(told, 'to'), reason: of(told, 'reason') },
      };
    case 'TopicStarted':
      return { state: 'in-progress', ...(lead === null ? {} : { lead }) };
    case 'TopicDelivered': {
      const meeting = of<string | null>(told, 'meetingId');
      return {
        state: 'delivered',
        outcome: of(told, 'outcome'),
        flagged: null,
        ...(meeting === null ? {} : { meeting }),
      };
    }
    case 'TopicDropped':
      return { state: 'dropped', reason: of(told, 'reason'), flagged: null };
    case 'TopicFlagged': {
      const day = of<string | null>(told, 'newDate');
      return { flagged: of(told, 'why'), ...(day === null ? {} : { date: day }) };
    }
    case 'TopicCorrected':
      return { title: of(told, 'title') };
    default:
      return {};
  }
}
