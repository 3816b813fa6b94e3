import { refuse, refuseField } from '#lib/domain/index.js';
import { type MeetingState } from '../meeting.state.js';
import { type Amendment, type Motion, type Vote } from '../state/deciding.state.js';

const BECAME = { lost: 'was lost', withdrawn: 'was withdrawn', resolved: 'was resolved' } as const;
const AMENDMENT_BECAME = {
  'accepted-by-mover': 'was accepted by the mover of the motion',
  carried: 'was carried',
  lost: 'was lost',
  withdrawn: 'was withdrawn',
} as const;

/** The motion a command is about, which must still be before the meeting. */
export function motionBeforeTheMeeting({ deciding }: MeetingState, motionId: string): Motion {
  const motion =
    deciding.motions.find((moved) => moved.motionId === motionId) ??
    refuseField('motionId', 'unknown-motion', `No motion with the id ${motionId} was moved at this meeting.`);
  if (motion.status !== 'open')
    refuse(
      'motion-settled',
      `This motion ${BECAME[motion.status]}, so it is no longer before the meeting.`,
      'motionId',
    );
  return motion;
}

/** The amendment a command is about, which must not have been disposed of. */
export function amendmentBeforeTheMeeting({ deciding }: MeetingState, amendmentId: string): Amendment {
  const amendment =
    deciding.amendments.find((moved) => moved.amendmentId === amendmentId) ??
    refuseField(
      'amendmentId',
      'unknown-amendment',
      `No amendment with the id ${amendmentId} was moved at this meeting.`,
    );
  if (amendment.status !== 'open')
    refuse('amendment-disposed', `This amendment ${AMENDMENT_BECAME[amendment.status]} already.`, 'amendmentId');
  return amendment;
}

/** A motion is decided when its amendments have been disposed of. */
export function amendmentsDisposed({ deciding }: MeetingState, motionId: string): void {
  if (deciding.amendments.some((amendment) => amendment.motionId === motionId && amendment.status === 'open'))
    refuse('amendment-pending', 'An amendment to this motion is still open. Record how it was disposed of first.');
}

/** The last vote on a motion or an amendment whose result is stated and not in doubt. */
export function verdictOn({ deciding }: MeetingState, on: Pick<Vote, 'motionId' | 'amendmentId'>): Vote | undefined {
  return deciding.votes.findLast(
    (vote) =>
      vote.motionId === on.motionId && vote.amendmentId === on.amendmentId && vote.carried !== null && !vote.unverified,
  );
}
