import { refuseField } from '#lib/domain/index.js';
import { londonDate } from '#lib/domain/london-time.js';
import { inForceFrom, inForceOn } from '#lib/projections/dated.js';
import { findCommittee } from '#lib/querying/find.js';
import { namesOf } from '#lib/querying/names.js';
import { namingViews } from '#lib/querying/naming-views.js';
import { listCase } from '#lib/querying/query-case.js';
import { activitySentences } from '../activity.sentences.js';
import { ActivityItem } from './activity.item.js';
import { activityView } from './activity.projection.js';
import { type EntryRow } from './activity.row.js';
import { ListActivity } from './list-activity.js';
import { presentActivity } from './present-activity.js';

/** Everything that happened, newest first, in sentences. */
export const listActivity = listCase<ListActivity>({
  query: ListActivity,
  get: 'activity',
  resource: 'activity',
  summary: 'Everything that happened, newest first',
  views: [activityView, ...namingViews],
  item: ActivityItem,
  *list({ committee, stream, type, from, to }, reader, { effectiveOn }, after) {
    if (type !== undefined && !Object.hasOwn(activitySentences, type))
      refuseField(
        'type',
        'unknown-event-type',
        `No event is called “${type}”. See the event catalogue for their names.`,
      );
    const names = namesOf(reader, effectiveOn);
    const where = { committee: committee === undefined ? undefined : findCommittee(reader, committee), stream, type };
    const rows = reader.rows(activityView, { where, direction: 'backwards', ...(after ? { after } : {}) });
    for (const { row, key, sort } of rows) {
      // Newest first, and time never decreases along the log: nothing further on can be wanted.
      if (row.kind !== 'entry' || (from !== undefined && isBefore(row.recordedAt, from))) return;
      if (to !== undefined && isAfter(row.recordedAt, to)) continue;
      if (effectiveOn !== null && !hadHappened(row, effectiveOn)) continue;
      yield { item: presentActivity(row, key, names), sort, key };
    }
  },
});

const comparable = (recordedAt: string, other: string) => (other.length === 10 ? londonDate(recordedAt) : recordedAt);
const isBefore = (recordedAt: string, from: string) => comparable(recordedAt, from) < from;
const isAfter = (recordedAt: string, to: string) => comparable(recordedAt, to) > to;

const hadHappened = (row: EntryRow, on: string) => inForceOn([{ from: inForceFrom(row), set: {} }], on) !== undefined;
