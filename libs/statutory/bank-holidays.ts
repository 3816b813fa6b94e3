import Holidays from 'date-holidays';
import { type Jurisdiction } from './clock.js';
import { PROCLAIMED } from './proclaimed-holidays.js';

const STATES: Readonly<Record<Jurisdiction, string>> = {
  England: 'ENG',
  Wales: 'WLS',
  Scotland: 'SCT',
  'Northern Ireland': 'NIR',
};
/** The Bank Holidays Act 1871 is where the record starts; the library misreads years before 1000. */
const FIRST_YEAR = 1871;

/**
 * The bank and public holidays of a jurisdiction in a year: day `YYYY-MM-DD` to name, substitute days included.
 * Weekend holidays are listed too. Future years follow today's rules; days yet to be proclaimed are unknown.
 */
export function bankHolidays(jurisdiction: Jurisdiction, year: number): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  if (year < FIRST_YEAR) return days;
  const library = new Holidays('GB', STATES[jurisdiction], { types: ['public', 'bank'], languages: 'en' });
  for (const { date, name } of library.getHolidays(year)) days.set(date.slice(0, 10), name);
  // St Andrew's Day Bank Holiday (Scotland) Act 2007; the library gives the day for every year.
  if (year < 2007) for (const [day, name] of days) if (name.includes('St Andrew')) days.delete(day);
  for (const change of PROCLAIMED) {
    if (change.jurisdictions !== 'all' && !change.jurisdictions.includes(jurisdiction)) continue;
    if (change.name === null) days.delete(change.day);
    else if (change.day.startsWith(`${year}-`)) days.set(change.day, change.name);
  }
  return days;
}
