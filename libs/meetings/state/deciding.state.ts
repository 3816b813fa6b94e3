import { type MeetingEvent } from '../meeting.events.js';

export interface Motion {
  readonly motionId: string;
  readonly itemId: string | null;
  readonly status: 'open' | 'lost' | 'withdrawn' | 'resolved';
}

export interface Amendment {
  readonly amendmentId: string;
  readonly motionId: string;
  readonly status: 'open' | 'accepted-by-mover' | 'carried' | 'lost' | 'withdrawn';
}

export interface Vote {
  readonly voteId: string;
  readonly itemId: string | null;
  readonly motionId: string | null;
  readonly amendmentId: string | null;
  readonly carried: boolean | null;
  readonly unverified: boolean;
  readonly voters: readonly string[];
}

export interface Resolution {
  readonly decisionId: string;
  readonly itemId: string | null;
  readonly minuteNumber: string | null;
  readonly voteId: string | null;
}

/** Motions, votes and what was resolved. */
export interface Deciding {
  readonly motions: readonly Motion[];
  readonly amendments: readonly Amendment[];
  readonly votes: readonly Vote[];
  readonly resolutions: readonly Resolution[];
  readonly earlierMinutes: readonly { readonly meetingId: string | null; readonly meetingDate: string | null }[];
}

export const initialDeciding: Deciding = {
  motions: [],
  amendments: [],
  votes: [],
  resolutions: [],
  earlierMinutes: [],
};

const settle = (deciding: Deciding, motionId: string, status: Motion['status']): readonly Motion[] =>
  deciding.motions.map((motion) => (motion.motionId === motionId ? { ...motion, status } : motion));

export function evolveDeciding(deciding: Deciding, event: MeetingEvent): Deciding {
  switch (event.type) {
    case 'MotionMoved': {
      const { motionId, itemId } = event.data;
      return { ...deciding, motions: [...deciding.motions, { motionId, itemId, status: 'open' }] };
    }
    case 'AmendmentMoved': {
      const { amendmentId, motionId } = event.data;
      return { ...deciding, amendments: [...deciding.amendments, { amendmentId, motionId, status: 'open' }] };
    }
    case 'AmendmentDisposed': {
      const { amendmentId, outcome } = event.data;
      const amendments = deciding.amendments.map((amendment) =>
        amendment.amendmentId === amendmentId ? { ...amendment, status: outcome } : amendment,
      );
      return { ...deciding, amendments };
    }
    case 'VoteTaken': {
      const { voteId, itemId, motionId, amendmentId, carried, unverified, names } = event.data;
      const voters = (names ?? []).map(({ personId }) => personId);
      const vote = { voteId, itemId, motionId, amendmentId, carried, unverified, voters };
      return { ...deciding, votes: [...deciding.votes, vote] };
    }
    case 'ResolutionPassed': {
      const { decisionId, itemId, minuteNumber, voteId, motionId } = event.data;
      const resolutions = [...deciding.resolutions, { decisionId, itemId, minuteNumber, voteId }];
      const motions = motionId === null ? deciding.motions : settle(deciding, motionId, 'resolved');
      return { ...deciding, resolutions, motions };
    }
    case 'MotionLost':
      return { ...deciding, motions: settle(deciding, event.data.motionId, 'lost') };
    case 'MotionWithdrawn':
      return { ...deciding, motions: settle(deciding, event.data.motionId, 'withdrawn') };
    case 'EarlierMinutesApproved': {
      const { meetingId, meetingDate } = event.data;
      return { ...deciding, earlierMinutes: [...deciding.earlierMinutes, { meetingId, meetingDate }] };
    }
    default:
      return deciding;
  }
}
