import { type Fold } from '#lib/decider/decider.js';
import { type ActionEvent } from './action.events.js';

/** What the rules of an action ask about. */
export interface ActionState {
  /** `absent` until raised; `reported` when its owner says it is done and the committee has yet to agree. */
  readonly status: 'absent' | 'open' | 'reported' | 'complete' | 'cancelled';
  readonly what: string;
  readonly committeeId: string | null;
  readonly questionId: string | null;
  readonly hasOwner: boolean;
  readonly reportedToMeetings: readonly string[];
}

const initial: ActionState = {
  status: 'absent',
  what: '',
  committeeId: null,
  questionId: null,
  hasOwner: false,
  reportedToMeetings: [],
};

function evolve(state: ActionState, event: ActionEvent): ActionState {
  switch (event.type) {
    case 'ActionRaised':
      return {
        ...initial,
        status: 'open',
        what: event.data.what,
        committeeId: event.data.committeeId,
        questionId: event.data.questionId,
        hasOwner: event.data.owners.length > 0,
      };
    case 'ActionAssigned':
      return { ...state, hasOwner: event.data.owners.length > 0 };
    case 'CompletionReported':
      return { ...state, status: 'reported' };
    case 'CompletionAgreed':
      return { ...state, status: 'complete' };
    case 'ActionReopened':
      return { ...state, status: 'open' };
    case 'ActionTransferred':
      return { ...state, committeeId: event.data.toCommitteeId };
    case 'ActionCancelled':
      return { ...state, status: 'cancelled' };
    case 'ActionDescriptionCorrected':
      return { ...state, what: event.data.what };
    case 'ActionReportedToMeeting':
      return { ...state, reportedToMeetings: [...state.reportedToMeetings, event.data.meetingId] };
    default:
      return state;
  }
}

/** An action's state from its stream. */
export const actionFold: Fold<ActionState, ActionEvent> = { initial, evolve };
