import { refuseField } from '#lib/domain/index.js';
import { londonDate } from '#lib/domain/london-time.js';
import { actionUseCase } from '../action.use-case.js';
import { dueOf, mustNotBeDueBefore } from '../due.rules.js';
import { committeeRead } from '../other-streams/committee-standing.state.js';
import { meetingRead } from '../other-streams/meeting-standing.state.js';
import { partiesNamed } from '../party.rules.js';
import { committeeMustExist, meetingMustExist } from '../place.rules.js';
import { RaiseAction } from './raise-action.command.js';

/** An action has an owner or says that none was named; its due date may be a date, an occasion, or not stated. */
export const raiseAction = actionUseCase(RaiseAction, {
  post: 'actions',
  summary: 'Raise an action',
  creates: true,
  example: { what: 'Send members the briefing note on the transfer test', dueText: 'before the next meeting' },
  reads: ({ committeeId, meetingId }) => ({ committee: committeeRead(committeeId), meeting: meetingRead(meetingId) }),
  decide(command, _state, _telling, { committee, meeting }) {
    committeeMustExist('committeeId', command.committeeId, committee);
    meetingMustExist(command.meetingId, meeting);
    if (command.promisesAnswer === true && command.questionId == null)
      refuseField('questionId', 'promise-without-question', 'A promise of an answer names its question. Choose it.');
    const raisedOn = command.raisedOn ?? dayOf(command.effectiveAt);
    const due = dueOf(command);
    mustNotBeDueBefore(due.due, raisedOn);
    return [
      {
        type: 'ActionRaised',
        data: {
          what: command.what,
          owners: partiesNamed('owners', command.owners),
          requestedBy: partiesNamed('requestedBy', command.requestedBy),
          ...due,
          authorityId: command.authorityId ?? committee.authorityId,
          committeeId: command.committeeId ?? null,
          meetingId: command.meetingId ?? null,
          itemId: command.itemId ?? null,
          questionId: command.questionId ?? null,
          decisionId: command.decisionId ?? null,
          raisedOn,
          strength: command.strength ?? null,
        },
        effectiveAt: command.effectiveAt ?? raisedOn,
      },
    ];
  },
});

/** The London day of a date or an instant. */
const dayOf = (when: string | null | undefined) => (when == null ? null : when.length === 10 ? when : londonDate(when));
