import { adoptedOn } from '#lib/statutory/adopted-rule.js';
import { callInWindow } from '#lib/statutory/call-in-window.js';
import { calendarFor } from '#lib/statutory/calendars.js';
import { clockName } from '#lib/statutory/clock.js';
import { clockFor } from '#lib/statutory/clock-for.js';
import { type Council } from '../council.state.js';

/** A call-in window and the clock it was counted by; or why none can be stated. */
export interface Counted {
  readonly callInOpens: string | null;
  readonly callInCloses: string | null;
  readonly callInRule: string | null;
  readonly notStated: string[];
}

/** No window, as a fact. */
export const NO_WINDOW: Counted = { callInOpens: null, callInCloses: null, callInRule: null, notStated: [] };

/** No window, because the record does not say what it would be counted from. */
export const windowNotStated = (what: string): Counted => ({ ...NO_WINDOW, notStated: [`call-in: ${what}`] });

/** The window of an executive decision published on a day, by the table's clock or the council's own rule. */
export function windowOf({ jurisdiction, adopted }: Council, publishedOn: string): Counted {
  const calendar = calendarFor(jurisdiction);
  if (calendar === null) return windowNotStated('whose law the council follows');
  const clock = clockFor('call-in', jurisdiction, adoptedOn(adopted, 'call-in', publishedOn), publishedOn);
  if (clock === null) return windowNotStated(`a call-in clock for ${calendar.name}`);
  const { opens, closes } = callInWindow({ clock, publishedOn, calendar });
  return { callInOpens: opens, callInCloses: closes, callInRule: clockName(clock), notStated: [] };
}
