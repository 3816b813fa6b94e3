import { type Command, refuseField } from '#lib/domain/index.js';
import { londonDate } from '#lib/domain/london-time.js';

/** The day of something told: as its field says, else as the command's `effectiveAt` does; null when neither does. */
export function toldDay(command: Command, stated: string | null | undefined): string | null {
  if (stated != null) return stated;
  const { effectiveAt } = command;
  if (effectiveAt == null) return null;
  return effectiveAt.length === 10 ? effectiveAt : londonDate(effectiveAt);
}

/** What has happened cannot have happened on a day that has not come. */
export function mustHaveCome(day: string | null, now: string, field: string): void {
  if (day !== null && day > londonDate(now))
    refuseField(field, 'day-to-come', 'That day has not come yet. Give the day it happened, or leave it out.');
}
