import { type ActionEvent } from '../action.events.js';

/** An action just raised, with nothing stated but what is to be done. */
export const raised = (
  data: Partial<Extract<ActionEvent, { type: 'ActionRaised' }>['data']> = {},
): Extract<ActionEvent, { type: 'ActionRaised' }> => ({
  type: 'ActionRaised',
  data: {
    what: 'Share the plan with members',
    owners: [],
    requestedBy: [],
    due: null,
    dueText: null,
    dueKind: 'not-stated',
    authorityId: null,
    committeeId: null,
    meetingId: null,
    itemId: null,
    questionId: null,
    decisionId: null,
    raisedOn: null,
    strength: null,
    ...data,
  },
});
