import { type CommitteeStanding } from '../other-streams/committee-standing.state.js';
import { type MeetingStanding } from '../other-streams/meeting-standing.state.js';
import { council } from './places.js';

export const noCommittee: CommitteeStanding = { status: 'absent', name: '', authorityId: null };
export const standing: CommitteeStanding = { status: 'standing', name: 'Cabinet', authorityId: council.id };
export const noMeeting: MeetingStanding = { status: 'absent' };
export const called: MeetingStanding = { status: 'called' };
