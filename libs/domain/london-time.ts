const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const HOUR = 3_600_000;
const offsets = new Map<number, number>();

/** Minutes Europe/London is ahead of UTC at an instant (milliseconds since 1970); looked up once for each hour. */
function offsetMinutes(instant: number): number {
  const hour = Math.floor(instant / HOUR);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const part = Object.fromEntries(PARTS.formatToParts(hour * HOUR).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour: h = 0, minute = 0 } = part;
  const offset = (Date.UTC(year, month - 1, day, h, minute) - hour * HOUR) / 60_000;
  if (offsets.size > 50_000) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}

/**
 * An instant as London's local time, `YYYY-MM-DDTHH:mm:ss.sss`, as text that sorts. Where clocks go back the hour told
 * twice is written `01b10:00.000` the second time, so that it comes after the first.
 */
export function londonTime(instant: string): string {
  const time = Date.parse(instant);
  const offset = offsetMinutes(time);
  const local = new Date(time + offset * 60_000).toISOString().slice(0, 23);
  return offsetMinutes(time - HOUR) > offset ? `${local.slice(0, 13)}b${local.slice(14)}` : local;
}

/** The London day an instant falls on, `YYYY-MM-DD`. */
export const londonDate = (instant: string): string => londonTime(instant).slice(0, 10);

/** The last millisecond of a London day, as an instant. */
export function endOfLondonDay(date: string): string {
  const next = Date.parse(`${date}T00:00:00.000Z`) + 24 * HOUR;
  return new Date(next - offsetMinutes(next) * 60_000 - 1).toISOString();
}

/**
 * A London day and time of day as an instant: the first of the two where clocks go back, and as much later as they go
 * forward where the time is left out.
 */
export function londonInstant(date: string, time: string): string {
  const local = Date.parse(`${date}T${time}:00.000Z`);
  // London is never behind UTC: read as UTC the time lies at or after the instant.
  const around = [offsetMinutes(local - 3 * HOUR), offsetMinutes(local)];
  const first = local - Math.max(...around) * 60_000;
  const instant = offsetMinutes(first) === Math.max(...around) ? first : local - Math.min(...around) * 60_000;
  return new Date(instant).toISOString();
}
