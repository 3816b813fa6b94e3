import { type Room } from '../room.js';
import { type TopicRecord } from '../seed-records.js';

interface Step {
  readonly command: string;
  readonly body: object;
}

/** Municipal years run from May; the record of June 2024 speaks of the council year that has just begun. */
const yearOf = (date: string): string => {
  const year = Number(date.slice(0, 4)) - (date.slice(5, 7) < '05' ? 1 : 0);
  return `${year}-${year + 1}`;
};

/** A topic of the work programme: suggested, and as far along as the record shows. */
export async function topicEntry(room: Room, record: TopicRecord): Promise<void> {
  const { date } = room.file.meeting;
  if (date === null) throw new Error(`${record.id}: a topic needs a meeting with a date to know its year`);
  const { committeeId, meetingId } = room.ids;
  const municipalYear = yearOf(date);
  const programme = { committeeId, municipalYear };
  const first = room.file.records.find((each) => each.kind === 'topic');
  if (first?.id === record.id) await room.tell('OpenProgramme', 'programme', record, { meetingId }, programme);

  const topicId = room.made(record.id, 'topic');
  await room.tell(
    'SuggestTopic',
    record.id,
    record,
    {
      title: record.title,
      form: record.form,
      proposer: room.party(record.proposer, record.proposerLabel),
      meetingId,
      whenText: record.whenText,
      ...(record.state === 'offered' ? { offered: true } : {}),
      ...(record.partOf === undefined ? {} : { partOf: room.made(record.partOf, 'topic') }),
    },
    programme,
  );
  const next = furtherAlong(record);
  if (next) await room.tell(next.command, `${record.id}/${record.state}`, record, { topicId, ...next.body }, programme);
}

/** What the record says beyond the suggestion; nothing for a topic that was only suggested or offered. */
function furtherAlong({ state, when, time, whenText, place, form, note }: TopicRecord): Step | null {
  switch (state) {
    case 'arranged':
    case 'scheduled':
      return { command: 'ArrangeBriefing', body: { date: when, startTime: time ?? null, whenText, place } };
    case 'planned':
      return { command: 'ScheduleTopic', body: { date: when, whenText } };
    case 'in-progress':
      return { command: 'StartTopic', body: { note: whenText } };
    case 'scoped':
      return { command: 'ScopeTopic', body: { scope: note ?? whenText, form } };
    case 'suggested':
    case 'offered':
      return null;
  }
}
