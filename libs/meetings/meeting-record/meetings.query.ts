import { factsOn } from '#lib/querying/facts-on.js';
import { findAuthority, findCommittee } from '#lib/querying/find.js';
import { namesOf } from '#lib/querying/names.js';
import { namingViews } from '#lib/querying/naming-views.js';
import { listCase } from '#lib/querying/query-case.js';
import { ListMeetings } from './list-meetings.js';
import { MeetingItem } from './meeting.item.js';
import { type MeetingFacts } from './meeting.row.js';
import { meetingsView } from './meetings.projection.js';
import { presentMeeting } from './present-meeting.js';

/** Every meeting by date, those of unknown date last. */
export const listMeetings = listCase<ListMeetings>({
  query: ListMeetings,
  get: 'meetings',
  resource: 'meeting',
  summary: 'Meetings, by date',
  views: [meetingsView, ...namingViews],
  item: MeetingItem,
  *list(query, reader, { effectiveOn }, after) {
    const { authority, committee } = query;
    const names = namesOf(reader, effectiveOn);
    const where = {
      authority: authority === undefined ? undefined : findAuthority(reader, authority),
      committee: committee === undefined ? undefined : findCommittee(reader, committee),
    };
    for (const row of reader.rows(meetingsView, { where, ...(after ? { after } : {}) })) {
      const facts = factsOn(row.row.changes, effectiveOn);
      if (!facts || !isWanted(facts, query)) continue;
      yield { item: presentMeeting(row, facts, names), sort: row.sort, key: row.key };
    }
  },
});

function isWanted({ date, status }: MeetingFacts, { from, to, status: wanted }: ListMeetings): boolean {
  if (wanted !== undefined && status !== wanted) return false;
  if (from !== undefined && (date === null || date < from)) return false;
  return to === undefined || (date !== null && date <= to);
}
