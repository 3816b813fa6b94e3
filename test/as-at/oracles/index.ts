import { actions } from './actions.js';
import { activity } from './activity.js';
import { attendance } from './attendance.js';
import { authorities } from './authorities.js';
import { committees } from './committees.js';
import { decisions } from './decisions.js';
import { meetingRecord } from './meeting-record.js';
import { meetings } from './meetings.js';
import { type Oracle } from './oracle.js';
import { people } from './people.js';
import { questions } from './questions.js';
import { workProgrammes } from './work-programmes.js';

/** An oracle for every list the minute book gives, and for the record of a meeting. */
export const ORACLES: readonly Oracle[] = [
  actions,
  workProgrammes,
  questions,
  decisions,
  meetings,
  meetingRecord,
  attendance,
  committees,
  people,
  authorities,
  activity,
];
