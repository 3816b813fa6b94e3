import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { type UseCase } from '#lib/decider/use-case.js';
import { acceptUrgentItem } from './accept-urgent-item/accept-urgent-item.decide.js';
import { addAgendaItem } from './add-agenda-item/add-agenda-item.decide.js';
import { announceNextMeeting } from './announce-next-meeting/announce-next-meeting.decide.js';
import { approveEarlierMinutes } from './approve-earlier-minutes/approve-earlier-minutes.decide.js';
import { attachReport } from './attach-report/attach-report.decide.js';
import { concludeItem } from './conclude-item/conclude-item.decide.js';
import { declareInterest } from './declare-interest/declare-interest.decide.js';
import { declineRequest } from './decline-request/decline-request.decide.js';
import { disposeAmendment } from './dispose-amendment/dispose-amendment.decide.js';
import { excludePublic } from './exclude-public/exclude-public.decide.js';
import { giveOralAnswer } from './give-oral-answer/give-oral-answer.decide.js';
import { giveUndertaking } from './give-undertaking/give-undertaking.decide.js';
import { loseMotion } from './lose-motion/lose-motion.decide.js';
import { meetingFold } from './meeting.state.js';
import { moveAmendment } from './move-amendment/move-amendment.decide.js';
import { moveMotion } from './move-motion/move-motion.decide.js';
import { nameSubstitute } from './name-substitute/name-substitute.decide.js';
import { noteDispensation } from './note-dispensation/note-dispensation.decide.js';
import { notePoint } from './note-point/note-point.decide.js';
import { openItem } from './open-item/open-item.decide.js';
import { passResolution } from './pass-resolution/pass-resolution.decide.js';
import { publishAgenda } from './publish-agenda/publish-agenda.decide.js';
import { putQuestion } from './put-question/put-question.decide.js';
import { readmitPublic } from './readmit-public/readmit-public.decide.js';
import { receiveApology } from './receive-apology/receive-apology.decide.js';
import { recordAttendance } from './record-attendance/record-attendance.decide.js';
import { recordDeparture } from './record-departure/record-departure.decide.js';
import { recordReturn } from './record-return/record-return.decide.js';
import { reorderAgenda } from './reorder-agenda/reorder-agenda.decide.js';
import { takeVote } from './take-vote/take-vote.decide.js';
import { ann, approved, bob, cancelled, certified, closed, convened, idOf, sitting } from './testing/histories.js';
import { withdrawAgendaItem } from './withdraw-agenda-item/withdraw-agenda-item.decide.js';
import { withdrawApology } from './withdraw-apology/withdraw-apology.decide.js';
import { withdrawInterest } from './withdraw-interest/withdraw-interest.decide.js';
import { withdrawMotion } from './withdraw-motion/withdraw-motion.decide.js';
import { withdrawSubstitute } from './withdraw-substitute/withdraw-substitute.decide.js';

const itemId = idOf('item');
const motionId = idOf('motion');
const IN_THE_ROOM: readonly [UseCase, object][] = [
  [openItem, { itemId }],
  [concludeItem, { itemId }],
  [recordAttendance, { personId: ann, attendingAs: 'member' }],
  [declareInterest, { personId: ann }],
  [withdrawInterest, { entryRevision: 0 }],
  [recordDeparture, {}],
  [recordReturn, { personId: ann }],
  [excludePublic, { itemIds: [itemId] }],
  [readmitPublic, {}],
  [notePoint, { summary: 'A point' }],
  [putQuestion, { topic: 'A question' }],
  [giveOralAnswer, { questionId: idOf('question'), gist: 'An answer' }],
  [giveUndertaking, { what: 'A promise' }],
  [declineRequest, { what: 'A request' }],
  [moveMotion, { text: 'A motion' }],
  [moveAmendment, { motionId, text: 'An amendment' }],
  [disposeAmendment, { amendmentId: idOf('amendment'), outcome: 'lost' }],
  [takeVote, {}],
  [passResolution, { clauses: [{ text: 'A clause' }] }],
  [loseMotion, { motionId }],
  [withdrawMotion, { motionId }],
  [approveEarlierMinutes, { meetingDate: '2025-12-01' }],
  [announceNextMeeting, { date: '2026-02-02' }],
];
const BEFORE_OR_IN_THE_ROOM: readonly [UseCase, object][] = [
  [addAgendaItem, {}],
  [withdrawAgendaItem, { itemId }],
  [reorderAgenda, { itemIds: [itemId] }],
  [acceptUrgentItem, { title: 'An item', specialCircumstances: 'A flood' }],
  [attachReport, { itemId, title: 'A report' }],
  [publishAgenda, {}],
  [receiveApology, { personId: ann }],
  [withdrawApology, { personId: ann }],
  [nameSubstitute, { personId: ann, forPersonId: bob }],
  [withdrawSubstitute, { personId: ann, forPersonId: bob }],
  [noteDispensation, { personId: ann }],
];
const reads = { earlier: meetingFold.initial };

describe('What is entered of the room', () => {
  it.each(IN_THE_ROOM.map(([useCase, fields]) => [useCase.post, useCase, fields] as const))(
    '%s needs a meeting that has opened',
    (_post, useCase, fields) => {
      given(meetingFold, convened())
        .when(useCase, fields, { reads })
        .thenRefused('meeting-not-opened', /has not opened/);
    },
  );

  it.each(
    [...IN_THE_ROOM, ...BEFORE_OR_IN_THE_ROOM].map(([useCase, fields]) => [useCase.post, useCase, fields] as const),
  )('%s needs a meeting that was not cancelled and a record that is not certified', (_post, useCase, fields) => {
    given(meetingFold, convened(), cancelled())
      .when(useCase, fields, { reads })
      .thenRefused('meeting-cancelled', /nothing happened in its room/);
    given(meetingFold, ...sitting(), closed(), certified())
      .when(useCase, fields, { reads })
      .thenRefused('record-certified', /Amend the entry concerned instead/);
    given(meetingFold, ...sitting(), closed(), certified(), approved())
      .when(useCase, fields, { reads })
      .thenRefused('record-approved', /Only a minute of a later meeting can correct them/);
  });

  it.each(
    [...IN_THE_ROOM, ...BEFORE_OR_IN_THE_ROOM].map(([useCase, fields]) => [useCase.post, useCase, fields] as const),
  )('%s is of a meeting that sat then', (_post, useCase, fields) => {
    given(meetingFold, ...sitting(), closed({ at: '12:00' }))
      .when(useCase, { ...fields, effectiveAt: '2026-01-05T12:00:00.001Z' }, { reads })
      .thenRefused('after-the-close', /not part of its record/, 'effectiveAt');
  });
});
