import { type Fold } from '#lib/decider/decider.js';
import { type Party } from '#lib/domain/index.js';
import { type ActionEvent, type DUE_KINDS } from './action.events.js';

/** What the rules of an action ask about. */
export interface ActionState {
  /** `absent` until raised; `reported` when its owner says it is done and the committee has yet to agree. */
  readonly status: 'absent' | 'open' | 'reported' | 'complete' | 'cancelled';
  readonly what: string;
  readonly owners: readonly Party[];
  readonly due: string | null;
  readonly dueText: string | null;
  readonly dueKind: (typeof DUE_KINDS)[number];
  readonly raisedOn: string | null;
  readonly authorityId: string | null;
  readonly committeeId: string | null;
  readonly reportedToMeetings: readonly string[];
}

const initial: ActionState = {
  status: 'absent',
  what: '',
  owners: [],
  due: null,
  dueText: null,
  dueKind: 'not-stated',
  raisedOn: null,
  authorityId: null,
  committeeId: null,
  reportedToMeetings: [],
};

function evolve(state: ActionState, event: ActionEvent): ActionState {
  switch (event.type) {
    case 'ActionRaised': {
      const { what, owners, due, dueText, dueKind, raisedOn, authorityId, committeeId } = event.data;
      return { ...initial, status: 'open', what, owners, due, dueText, dueKind, raisedOn, authorityId, committeeId };
    }
    case 'ActionAssigned':
      return { ...state, owners: event.data.owners };
    case 'DueDateSet': {
      const { due, dueText, dueKind } = event.data;
      return { ...state, due, dueText, dueKind };
    }
    case 'CompletionReported':
      return { ...state, status: 'reported' };
    case 'CompletionAgreed':
      return { ...state, status: 'complete' };
    case 'ActionReopened':
      return { ...state, status: 'open' };
    case 'ActionTransferred': {
      const { toCommitteeId: committeeId, toAuthorityId } = event.data;
      return { ...state, committeeId, authorityId: toAuthorityId ?? state.authorityId };
    }
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
