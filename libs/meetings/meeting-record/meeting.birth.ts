import { sourceOf } from '#lib/decider/metadata.js';
import { inForceFrom } from '#lib/projections/dated.js';
import { type Seen } from '#lib/projections/view.js';
import { type MeetingEvent } from '../meeting.events.js';
import { type MeetingRow } from './meeting.row.js';

/** The row of a meeting just called. */
export function bornMeeting(id: string, event: Seen<Extract<MeetingEvent, { type: 'MeetingConvened' }>>): MeetingRow {
  const { authorityId, committeeId, kind, title, noticeGivenOn, noticeShortBy, noticeRule, ...called } = event.data;
  const { date, startTime, place } = called;
  return {
    id,
    authorityId,
    committeeId,
    kind,
    title,
    noticeGivenOn,
    noticeShortBy,
    noticeRule,
    chair: null,
    quorum: null,
    seats: null,
    closedAt: null,
    cancelledBecause: null,
    next: null,
    agenda: [],
    agendaPublications: [],
    record: { status: 'open', certified: null, approved: null, signed: null, corrections: [], publications: [] },
    source: sourceOf(event.metadata),
    revision: event.revision,
    changes: [{ from: inForceFrom(event), set: { status: 'convened', date, startTime, place } }],
  };
}
