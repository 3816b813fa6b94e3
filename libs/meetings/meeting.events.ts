import { type EventOf } from '#lib/domain/index.js';
import { agendaEvents } from './events/agenda.events.js';
import { attendanceEvents } from './events/attendance.events.js';
import { businessEvents } from './events/business.events.js';
import { conveningEvents } from './events/convening.events.js';
import { decidingEvents } from './events/deciding.events.js';
import { recordEvents } from './events/record.events.js';

/** Stream `meeting-<id>`: everything in the room, and its record. */
export const meetingEvents = {
  ...conveningEvents,
  ...agendaEvents,
  ...attendanceEvents,
  ...businessEvents,
  ...decidingEvents,
  ...recordEvents,
} as const;
export type MeetingEvent = EventOf<typeof meetingEvents>;
