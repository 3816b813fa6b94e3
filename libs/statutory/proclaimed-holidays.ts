import { type Jurisdiction } from './clock.js';

/**
 * Days where the library and the calendar that was in force differ: one-off holidays it lacks and those that were moved
 * away (`name: null`). Banking and Financial Dealings Act 1971 s.1(2)-(3) and the proclamations under it.
 */
export const PROCLAIMED: readonly {
  readonly day: string;
  readonly name: string | null;
  readonly jurisdictions: 'all' | readonly Jurisdiction[];
}[] = [
  { day: '1995-05-01', name: null, jurisdictions: 'all' },
  { day: '1995-05-08', name: 'Early May bank holiday (VE day)', jurisdictions: 'all' },
  { day: '1999-12-31', name: 'Millennium bank holiday', jurisdictions: 'all' },
  { day: '2002-05-27', name: null, jurisdictions: 'all' },
  { day: '2002-06-03', name: 'Golden Jubilee bank holiday', jurisdictions: 'all' },
  { day: '2002-06-04', name: 'Spring bank holiday', jurisdictions: 'all' },
  { day: '2011-04-29', name: 'Royal wedding bank holiday', jurisdictions: 'all' },
  { day: '2012-05-28', name: null, jurisdictions: 'all' },
  { day: '2012-06-04', name: 'Spring bank holiday', jurisdictions: 'all' },
  { day: '2026-06-15', name: 'World Cup bank holiday', jurisdictions: ['Scotland'] },
];
