import { defineSlice } from '#lib/decider/use-case.js';
import { appointMember } from './appoint-member/appoint-member.decide.js';
import { appointViceChair } from './appoint-vice-chair/appoint-vice-chair.decide.js';
import { committeeFold } from './committee.state.js';
import { dissolveCommittee } from './dissolve-committee/dissolve-committee.decide.js';
import { electChair } from './elect-chair/elect-chair.decide.js';
import { establishCommittee } from './establish-committee/establish-committee.decide.js';
import { renameCommittee } from './rename-committee/rename-committee.decide.js';
import { setQuorumRule } from './set-quorum-rule/set-quorum-rule.decide.js';
import { setSeats } from './set-seats/set-seats.decide.js';
import { standDownMember } from './stand-down-member/stand-down-member.decide.js';

/** Streams `committee-<id>`: everything that can be done to a committee's entry. */
export const committeesSlice = defineSlice({
  prefix: 'committee',
  thing: 'committee',
  fold: committeeFold,
  useCases: [
    establishCommittee,
    renameCommittee,
    setQuorumRule,
    setSeats,
    appointMember,
    standDownMember,
    electChair,
    appointViceChair,
    dissolveCommittee,
  ],
});
