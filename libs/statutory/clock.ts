import { type JURISDICTIONS } from '#lib/authorities/authority.events.js';

/** Whose law a clock follows. */
export type Jurisdiction = (typeof JURISDICTIONS)[number];

/**
 * How a clock counts. `clear-days` leaves out the day it starts and the day it ends, and every day that does not count;
 * `working-days` leaves out the day it starts and every day that does not count; `days` and `months` are of the calendar.
 */
export type ClockUnit = 'clear-days' | 'working-days' | 'days' | 'months';

/** A period the law or a council's constitution fixes. */
export interface Clock {
  /** The rule it times, e.g. `agenda-notice`; a council names the same id when it adopts a limit of its own. */
  readonly id: string;
  /** 1, 2, …: a new version whenever the law changes; old ones stay, for records of their time. */
  readonly version: number;
  readonly title: string;
  readonly jurisdiction: Jurisdiction;
  /** The law or custom it comes from. */
  readonly source: string;
  /** First day it was law, `YYYY-MM-DD`; null when it is custom or the day is not stated here. */
  readonly inForceFrom: string | null;
  /** What starts it. */
  readonly from: string;
  readonly unit: ClockUnit;
  /** Its length in its own unit. */
  readonly limit: number;
  /** Which days count: all but weekends and bank holidays, or every day. */
  readonly calendar: 'working-days' | 'every-day';
  /** What a council's own rule may do: take its place, or only be longer. */
  readonly councilMay: 'replace' | 'lengthen';
  /** Where the council's own limit is written, when the limit is the council's own; null when it is the table's. */
  readonly adopted: string | null;
}

/** A clock by id and version as events and readers name it, e.g. `agenda-notice, England, version 2`. */
export const clockName = (clock: Clock): string =>
  `${clock.id}, ${clock.jurisdiction}, version ${clock.version}` +
  (clock.adopted === null ? '' : `; the council’s own limit of ${clock.limit} (${clock.adopted})`);
