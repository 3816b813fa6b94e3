import { type Party } from '#lib/domain/index.js';
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

/** Someone the record names in its own words. */
export const label = (words: string): Party => ({ person: null, post: null, label: words });

export const reported: ActionEvent = {
  type: 'CompletionReported',
  data: { note: null, by: null, completedOn: null },
};
export const agreed: ActionEvent = { type: 'CompletionAgreed', data: { meetingId: null, minuteNumber: null } };
export const cancelled: ActionEvent = { type: 'ActionCancelled', data: { reason: 'Overtaken by events' } };
export const reopened: ActionEvent = { type: 'ActionReopened', data: { reason: 'It was not done' } };
