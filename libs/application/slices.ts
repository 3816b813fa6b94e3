import { actionsSlice } from '#lib/actions/actions.slice.js';
import { authoritiesSlice } from '#lib/authorities/authorities.slice.js';
import { committeesSlice } from '#lib/committees/committees.slice.js';
import { type Slice } from '#lib/decider/use-case.js';
import { decisionsSlice } from '#lib/decisions/decisions.slice.js';
import { meetingsSlice } from '#lib/meetings/meetings.slice.js';
import { peopleSlice } from '#lib/people/people.slice.js';
import { erasuresSlice } from '#lib/personal-data/erasures.slice.js';
import { mattersSlice } from '#lib/personal-data/matters.slice.js';
import { sealingSlice } from '#lib/personal-data/sealing.slice.js';
import { questionsSlice } from '#lib/questions/questions.slice.js';
import { workProgrammesSlice } from '#lib/work-programmes/work-programmes.slice.js';

/** Every slice. */
export const slices: readonly Slice[] = [
  authoritiesSlice,
  peopleSlice,
  committeesSlice,
  meetingsSlice,
  questionsSlice,
  actionsSlice,
  decisionsSlice,
  workProgrammesSlice,
  erasuresSlice,
  mattersSlice,
  sealingSlice,
];
