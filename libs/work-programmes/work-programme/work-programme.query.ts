import { refuseUnknown } from '#lib/domain/index.js';
import { inForceOn } from '#lib/projections/dated.js';
import { type Agendas, agendasOf, agendaViews } from '#lib/querying/agendas.js';
import { type Names, namesOf } from '#lib/querying/names.js';
import { namingViews } from '#lib/querying/naming-views.js';
import { listCase } from '#lib/querying/query-case.js';
import { ListWorkProgramme } from './list-work-programme.js';
import { type TopicOn, topicsOn } from './topics-on.js';
import { type ProgrammeRow } from './topic.row.js';
import { WorkProgrammeItem } from './work-programme.item.js';
import { workProgrammeView } from './work-programme.projection.js';

/** A committee's work programme: by the day each topic is to be taken, suggestions last. */
export const listWorkProgramme = listCase<ListWorkProgramme>({
  query: ListWorkProgramme,
  get: 'committees/:id/work-programme',
  resource: 'work-programme-item',
  summary: 'A committee’s work programme, by meeting date, suggestions last',
  views: [workProgrammeView, ...namingViews, ...agendaViews],
  item: WorkProgrammeItem,
  *list({ municipalYear, state }, reader, { effectiveOn }, after, params) {
    const committeeId = params['id'] ?? '';
    const names = namesOf(reader, effectiveOn);
    if (names.committee(committeeId) === null) refuseUnknown('committee', committeeId);
    const agendas = agendasOf(reader, effectiveOn);
    for (const topic of topicsOn(reader, committeeId, effectiveOn, after)) {
      if (municipalYear !== undefined && topic.row.municipalYear !== municipalYear) continue;
      if (!isWanted(topic.facts.state, state)) continue;
      const programme = reader.row(workProgrammeView, topic.row.programme)?.row;
      const item = present(topic, programme?.kind === 'programme' ? programme : undefined, {
        names,
        agendas,
        effectiveOn,
      });
      yield { item, sort: topic.sort, key: topic.key };
    }
  },
});

const isWanted = (state: string, wanted: string | undefined) =>
  wanted === undefined ? state !== 'dropped' : wanted === 'all' || state === wanted;

function present(
  { row, facts, position }: TopicOn,
  programme: ProgrammeRow | undefined,
  { names, agendas, effectiveOn }: { names: Names; agendas: Agendas; effectiveOn: string | null },
): WorkProgrammeItem {
  const { meetingId: meeting, lead, ...said } = facts;
  const held = agendas.meeting(meeting);
  const adopted = programme?.adopted ?? null;
  return {
    id: row.id,
    ...said,
    startTime: said.startTime ?? held?.startTime ?? null,
    place: said.place ?? held?.place ?? null,
    meeting,
    lead: names.party(lead),
    proposer: names.party(row.proposer),
    partOf: row.partOf,
    committee: names.committee(row.committeeId),
    authority: names.authority(programme?.authorityId ?? null),
    municipalYear: row.municipalYear,
    source: row.source,
    revision: programme?.revision ?? 0,
    position,
    committeeId: row.committeeId,
    authorityId: programme?.authorityId ?? null,
    suggestedAt: row.suggestedAt,
    adopted: adopted !== null && (effectiveOn === null || wasSo(adopted, effectiveOn)),
  };
}

const wasSo = (from: string, on: string) => inForceOn([{ from, set: {} }], on) !== undefined;
