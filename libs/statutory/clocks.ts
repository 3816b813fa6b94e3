import { type Clock } from './clock.js';

const agendaNotice = {
  id: 'agenda-notice',
  title: 'Notice of a meeting and publication of its agenda',
  from: 'the day the agenda is published, until the day of the meeting',
  unit: 'clear-days',
  calendar: 'working-days',
  councilMay: 'lengthen',
  adopted: null,
} as const;

const callIn = {
  id: 'call-in',
  title: 'Call-in of an executive decision',
  from: 'the day the decision is published',
  unit: 'working-days',
  calendar: 'working-days',
  councilMay: 'replace',
  adopted: null,
} as const;

/** The table of clocks: one row for each rule, jurisdiction and version. Where it has no row, the rule is not stated. */
export const CLOCKS: readonly Clock[] = [
  {
    ...agendaNotice,
    version: 1,
    jurisdiction: 'England',
    limit: 3,
    source: 'Local Government Act 1972 ss.100A(6)(a), 100B(3) and (4)(a), before 1 October 2002',
    inForceFrom: '1986-04-01',
  },
  {
    ...agendaNotice,
    version: 2,
    jurisdiction: 'England',
    limit: 5,
    source: 'Local Government Act 1972 ss.100A(6)(a), 100B(3) and (4)(a), as amended by SI 2002/715',
    inForceFrom: '2002-10-01',
  },
  {
    ...agendaNotice,
    version: 1,
    jurisdiction: 'Wales',
    limit: 3,
    source: 'Local Government Act 1972 ss.100A(6)(a), 100B(3) and (4)(a)',
    inForceFrom: '1986-04-01',
  },
  {
    ...agendaNotice,
    version: 2,
    jurisdiction: 'Wales',
    limit: 3,
    source:
      'Local Government Act 1972 ss.100A(6)(aa) and 100B, as amended by the Local Government and Elections (Wales) Act 2021 Sch.4',
    inForceFrom: '2021-05-01',
  },
  {
    ...agendaNotice,
    version: 1,
    jurisdiction: 'Scotland',
    limit: 3,
    source: 'Local Government (Scotland) Act 1973 s.50B',
    inForceFrom: null,
  },
  {
    ...callIn,
    version: 1,
    jurisdiction: 'England',
    limit: 5,
    source: 'Custom of council constitutions under Local Government Act 2000 s.9F(4); a council’s own rule replaces it',
    inForceFrom: null,
  },
];
