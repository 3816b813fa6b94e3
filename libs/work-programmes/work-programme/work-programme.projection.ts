import { sourceOf } from '#lib/decider/metadata.js';
import { asLastTold, inForceFrom } from '#lib/projections/dated.js';
import { type Change, type Handlers, type Rows, type Seen, defineView } from '#lib/projections/view.js';
import { type ProgrammeEvent } from '../programme.events.js';
import { standingAfter } from '../topic.states.js';
import { programmeOrder } from './programme-order.js';
import { topicChange } from './topic-change.js';
import { type TopicFacts, type TopicRow, type WorkProgrammeRow } from './topic.row.js';

type Told<Type extends ProgrammeEvent['type']> = Seen<Extract<ProgrammeEvent, { type: Type }>>;
type Changed = Change<WorkProgrammeRow>[];

/** Every topic of every work programme, and each programme by its stream. */
export const workProgrammeView = defineView<WorkProgrammeRow, ProgrammeEvent>({
  name: 'work-programme',
  version: 1,
  title: 'Committees’ work programmes',
  columns: {
    /** The committee of a topic; null for a programme as a whole. */
    topicsOf: (row) => (row.kind === 'topic' ? row.committeeId : null),
  },
  lists: [['topicsOf']],
  sort: (row) => (row.kind === 'topic' ? programmeOrder(asLastTold(row.changes), row.order) : row.municipalYear),
  on: {
    WorkProgrammeOpened: (event) => opened(event),
    WorkProgrammeAdopted: (event, rows) => programme(event, rows, inForceFrom(event)),
    TopicSuggested: (event, rows) => [suggested(event), ...programme(event, rows)],
    ...following(
      'TopicScoped',
      'TopicScheduled',
      'TopicDeferred',
      'BriefingArranged',
      'TopicStarted',
      'TopicDelivered',
      'TopicDropped',
      'TopicFlagged',
      'TopicCorrected',
    ),
  },
});

function opened({ data, stream, revision }: Told<'WorkProgrammeOpened'>): Changed {
  const { committeeId, authorityId, municipalYear } = data;
  const fixed = { kind: 'programme', committeeId, authorityId, municipalYear } as const;
  return [{ key: stream, row: { ...fixed, adopted: null, revision } }];
}

function programme(event: Seen<ProgrammeEvent>, rows: Rows<WorkProgrammeRow>, adopted?: string): Changed {
  const row = rows.get(event.stream);
  if (row?.kind !== 'programme') return [];
  return [{ key: event.stream, row: { ...row, adopted: adopted ?? row.adopted, revision: event.revision } }];
}

function suggested(event: Told<'TopicSuggested'>): Change<WorkProgrammeRow> {
  const { topicId: id, title, form, proposer, reason, whenText, meetingId, partOf } = event.data;
  const open = { meetingId: null, date: null, startTime: null, place: null, scope: null, lead: null };
  const state = standingAfter('suggested', event);
  const facts: TopicFacts = { state, title, form, whenText, reason, ...open, flagged: null, outcome: null };
  const row: TopicRow = {
    kind: 'topic',
    id,
    programme: event.stream,
    committeeId: event.stream.slice('programme-'.length, -'-2024-2025'.length),
    municipalYear: event.stream.slice(-'2024-2025'.length),
    proposer,
    partOf,
    suggestedAt: meetingId,
    order: event.position,
    source: sourceOf(event.metadata),
    changes: [{ from: inForceFrom(event), set: facts }],
  };
  return { key: id, row };
}

type Following = Parameters<typeof topicChange>[0]['type'];

function following(...names: readonly Following[]): Handlers<WorkProgrammeRow, ProgrammeEvent> {
  const follow = (event: Told<Following>, rows: Rows<WorkProgrammeRow>): Changed => {
    const row = rows.get(event.data.topicId);
    if (row?.kind !== 'topic') return [];
    const change = { from: inForceFrom(event), set: topicChange(event, asLastTold(row.changes)) };
    return [{ key: row.id, row: { ...row, changes: [...row.changes, change] } }, ...programme(event, rows)];
  };
  return Object.fromEntries(names.map((name) => [name, follow]));
}
