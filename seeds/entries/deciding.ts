import { type Room } from '../room.js';
import { type EarlierMinutesApprovedRecord, type ResolutionRecord, type VoteRecord } from '../seed-records.js';

/** What was resolved, and the minutes of earlier meetings that were approved. */
export const decidingEntries = {
  resolution: (room: Room, record: ResolutionRecord) =>
    room.tell('PassResolution', record.id, record, {
      itemId: room.item(record.item),
      verb: record.verb,
      clauses: record.clauses.map(({ text, actionRef }) => ({
        text,
        actionId: actionRef === undefined ? null : room.made(actionRef, 'action'),
      })),
      by: record.by,
      ...(record.appointment === undefined
        ? {}
        : { appointment: { post: record.appointment.post, personId: room.person(record.appointment.person) } }),
    }),
  vote: (room: Room, record: VoteRecord) =>
    room.tell('TakeVote', record.id, record, {
      itemId: room.item(record.item),
      for: record.for,
      against: record.against,
      abstain: record.abstain,
      carried: record.result === null ? null : record.result === 'carried',
      unverified: record.unverified,
    }),
  'earlier-minutes-approved': async (room: Room, record: EarlierMinutesApprovedRecord) => {
    for (const date of record.dates)
      await room.tell('ApproveEarlierMinutes', `${record.id}/${date}`, record, {
        meetingDate: date,
        decisionId: record.resolution === null ? null : room.made(record.resolution, 'decision'),
      });
  },
};
