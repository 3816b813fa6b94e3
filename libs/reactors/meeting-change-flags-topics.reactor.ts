import { type MeetingEvent } from '#lib/meetings/meeting.events.js';
import { FlagTopic } from '#lib/work-programmes/flag-topic/flag-topic.command.js';
import { municipalYearOf } from '#lib/work-programmes/municipal-year.js';
import { programmeFold, topicsAt } from '#lib/work-programmes/programme.state.js';
import { programmeId } from '#lib/work-programmes/programme.use-case.js';
import { type MeetingHeading, meetingHeadingFold, meetingIdOf } from './meeting-heading.js';
import { defineReactor, type LedgerReading, type Reaction, reaction } from './reactor.js';

type Why = FlagTopic['why'];

/**
 * A meeting that moves, is called off or closes flags the topics that were to be taken at it. They are looked for in its
 * committee's programmes of the municipal years it was ever called for, and of the years before and after; a meeting
 * that never had a day is looked for around the day the change was recorded.
 */
export const meetingChangeFlagsTopics = defineReactor<MeetingEvent>({
  name: 'meeting-change-flags-topics',
  title: 'A meeting that moves, is called off or closes flags its topics',
  on: {
    MeetingRescheduled: (event, ledger) => flags(event, ledger, 'meeting-rescheduled', event.data.date),
    MeetingCancelled: (event, ledger) => flags(event, ledger, 'meeting-cancelled', null),
    MeetingClosed: (event, ledger) => flags(event, ledger, 'meeting-closed', null),
  },
});

async function flags(
  event: { stream: string; recordedAt: string },
  ledger: LedgerReading,
  why: Why,
  newDate: string | null,
): Promise<Reaction[]> {
  const meetingId = meetingIdOf(event.stream);
  // As it was just before: a topic scheduled later is the other reactor's (late-schedule-flags-topic).
  const heading = await ledger.foldBefore(event.stream, meetingHeadingFold);
  const { committeeId } = heading;
  if (committeeId === null) return [];
  const reactions: Reaction[] = [];
  for (const municipalYear of yearsAround(heading, newDate, event.recordedAt)) {
    const id = programmeId(committeeId, municipalYear);
    for (const topicId of topicsAt(await ledger.foldBefore(`programme-${id}`, programmeFold), meetingId))
      reactions.push(
        reaction(FlagTopic, id, { committeeId, municipalYear, topicId, meetingId, why, newDate }, topicId),
      );
  }
  return reactions;
}

function yearsAround({ days }: MeetingHeading, newDate: string | null, recordedAt: string): string[] {
  const called = newDate === null ? days : [...days, newDate];
  const years = (called.length === 0 ? [recordedAt] : called).map((day) => Number(municipalYearOf(day).slice(0, 4)));
  const around = new Set(years.flatMap((year) => [year - 1, year, year + 1]));
  return [...around].sort((a, b) => a - b).map((year) => `${year}-${year + 1}`);
}
