import { describe, expect, it } from '@jest/globals';
import { RaiseAction } from '#lib/actions/raise-action/raise-action.command.js';
import { ReportCompletion } from '#lib/actions/report-completion/report-completion.command.js';
import { AppointViceChair } from '#lib/committees/appoint-vice-chair/appoint-vice-chair.command.js';
import { ElectChair } from '#lib/committees/elect-chair/elect-chair.command.js';
import { RegisterDecision } from '#lib/decisions/register-decision/register-decision.command.js';
import { ApproveMinutes } from '#lib/meetings/approve-minutes/approve-minutes.command.js';
import { type MeetingEvent } from '#lib/meetings/meeting.events.js';
import { GiveAnswer } from '#lib/questions/give-answer/give-answer.command.js';
import { PromiseAnswer } from '#lib/questions/promise-answer/promise-answer.command.js';
import { PutQuestionInRoom } from '#lib/questions/put-question-in-room/put-question-in-room.command.js';
import { appointmentFillsOffice } from './appointment-fills-office.reactor.js';
import { earlierMinutesApproved } from './earlier-minutes-approved.reactor.js';
import { oralAnswerAnswersQuestion } from './oral-answer-answers-question.reactor.js';
import { questionPutOpensQuestion } from './question-put-opens-question.reactor.js';
import { resolutionRegistersDecision } from './resolution-registers-decision.reactor.js';
import { AUTHORITY, COMMITTEE, convened, MEETING, STREAM, undated } from './testing/meetings.js';
import { reactionsTo } from './testing/reactions-to.js';
import { undertakingOpensAction } from './undertaking-opens-action.reactor.js';
import { undertakingPromisesAnswer } from './undertaking-promises-answer.reactor.js';
import { writtenAnswerCompletesAction } from './written-answer-completes-action.reactor.js';

const QUESTION = '99999999-0000-5000-8000-000000000001';
const ACTION = '77777777-0000-5000-8000-000000000001';
const ITEM = '55555555-0000-5000-8000-000000000001';
const PERSON = '33333333-0000-5000-8000-000000000001';
const officers = { person: null, post: null, label: 'officers' };
const meeting = { [STREAM]: [convened] };
type Data<Name extends MeetingEvent['type']> = Extract<MeetingEvent, { type: Name }>['data'];
const at = <Name extends MeetingEvent['type']>(type: Name, data: Data<Name>, effectiveAt: string | null = null) => ({
  type,
  data,
  stream: STREAM,
  effectiveAt,
});

const undertaking: Data<'UndertakingGiven'> = {
  actionId: ACTION,
  itemId: ITEM,
  what: 'Send the joint action plan',
  owners: [officers],
  requestedBy: [],
  due: '2024-06-26',
  dueText: 'within two weeks',
  dueKind: 'date',
  questionId: null,
  strength: 'firm',
};

describe('An undertaking given in the room', () => {
  const { actionId: _, ...promised } = undertaking;
  const raised = { ...promised, authorityId: AUTHORITY, committeeId: COMMITTEE, meetingId: MEETING };

  it('opens the action it names, watched by the body that met, raised on the day of the meeting', async () => {
    expect(await reactionsTo(undertakingOpensAction, at('UndertakingGiven', undertaking), meeting)).toEqual([
      { command: RaiseAction, id: ACTION, fields: { ...raised, raisedOn: '2024-06-13' } },
    ]);
  });

  it.each([
    ['2024-06-14', '2024-06-14'],
    ['2024-06-14T23:30:00.000Z', '2024-06-15'],
  ])('is raised on the day it was told of: %s', async (effectiveAt, raisedOn) => {
    const reactions = await reactionsTo(
      undertakingOpensAction,
      at('UndertakingGiven', undertaking, effectiveAt),
      meeting,
    );
    expect(reactions).toMatchObject([{ fields: { raisedOn } }]);
  });

  it('is raised on no stated day when neither is known', async () => {
    const reactions = await reactionsTo(undertakingOpensAction, at('UndertakingGiven', undertaking), {
      [STREAM]: [undated],
    });
    expect(reactions).toMatchObject([{ fields: { raisedOn: null } }]);
  });

  it('promises the answer to the question it names, and nothing else', async () => {
    const promise = at('UndertakingGiven', { ...undertaking, questionId: QUESTION });
    expect(await reactionsTo(undertakingPromisesAnswer, promise, meeting)).toEqual([
      {
        command: PromiseAnswer,
        id: QUESTION,
        fields: { actionId: ACTION, by: [officers], due: '2024-06-26', dueText: 'within two weeks' },
      },
    ]);
    expect(await reactionsTo(undertakingPromisesAnswer, at('UndertakingGiven', undertaking), meeting)).toEqual([]);
  });
});

describe('A question put in the room', () => {
  const asked = {
    itemId: ITEM,
    asker: officers,
    addressee: null,
    topic: 'Waiting times',
    parts: ['Now', 'Then'],
    written: true,
  };

  it('is followed as a question of its own, with where it was put', async () => {
    const put = at('QuestionPut', { questionId: QUESTION, ...asked });
    expect(await reactionsTo(questionPutOpensQuestion, put, meeting)).toEqual([
      {
        command: PutQuestionInRoom,
        id: QUESTION,
        fields: { ...asked, authorityId: AUTHORITY, committeeId: COMMITTEE, meetingId: MEETING },
      },
    ]);
  });

  it('is answered by the answer given to it', async () => {
    const answer = { responder: officers, gist: 'They rose.', complete: false };
    expect(
      await reactionsTo(oralAnswerAnswersQuestion, at('OralAnswerGiven', { questionId: QUESTION, ...answer })),
    ).toEqual([{ command: GiveAnswer, id: QUESTION, fields: { ...answer, meetingId: MEETING } }]);
  });
});

describe('A written answer', () => {
  const sent = { responder: officers, gist: 'They rose.', sentOn: '2024-07-01', sha256: null };
  const stream = `question-${QUESTION}`;
  const promised = (actionId: string) => ({
    type: 'AnswerPromised',
    data: { actionId, by: [], due: null, dueText: null },
  });

  it('reports complete every action that promised it before', async () => {
    const event = { type: 'WrittenAnswerSent', data: sent, stream };
    const now = { [stream]: [promised(ACTION), promised(ITEM), promised(PERSON)] };
    const before = { [stream]: [promised(ACTION), promised(ITEM)] };
    const fields = { note: 'A written answer was sent.', by: officers, completedOn: '2024-07-01' };
    expect(await reactionsTo(writtenAnswerCompletesAction, event, now, before)).toEqual([
      { command: ReportCompletion, id: ACTION, fields },
      { command: ReportCompletion, id: ITEM, fields },
    ]);
    expect(await reactionsTo(writtenAnswerCompletesAction, event, {})).toEqual([]);
  });
});

describe('A resolution', () => {
  const resolution: Data<'ResolutionPassed'> = {
    decisionId: ACTION,
    itemId: ITEM,
    minuteNumber: '14',
    verb: 'agreed',
    clauses: [
      { text: 'The plan was agreed', actionId: null },
      { text: 'A report comes back', actionId: QUESTION },
    ],
    by: 'assent',
    motionId: null,
    voteId: null,
    appointment: null,
    executive: true,
    notStated: [],
  };

  it('is registered as a decision, limb by limb', async () => {
    expect(await reactionsTo(resolutionRegistersDecision, at('ResolutionPassed', resolution), meeting)).toEqual([
      {
        command: RegisterDecision,
        id: ACTION,
        fields: {
          authorityId: AUTHORITY,
          committeeId: COMMITTEE,
          meetingId: MEETING,
          itemId: ITEM,
          minuteNumber: '14',
          verb: 'agreed',
          clauses: ['The plan was agreed', 'A report comes back'],
          by: 'assent',
          executive: true,
          decidedOn: '2024-06-13',
        },
      },
    ]);
  });

  it.each([
    ['chair', ElectChair],
    ['vice-chair', AppointViceChair],
  ] as const)('that appoints a %s fills the office of the body that met', async (post, command) => {
    const event = at('ResolutionPassed', { ...resolution, appointment: { post, personId: PERSON } });
    expect(await reactionsTo(appointmentFillsOffice, event, meeting)).toEqual([
      { command, id: COMMITTEE, fields: { personId: PERSON, meetingId: MEETING }, effectiveAt: '2024-06-13' },
    ]);
    expect(await reactionsTo(appointmentFillsOffice, event)).toEqual([]);
  });

  it('that appoints a chair fills the office when it was passed, where that is told', async () => {
    const appointment = { post: 'chair', personId: PERSON } as const;
    const event = { ...at('ResolutionPassed', { ...resolution, appointment }), effectiveAt: '2024-06-20' };
    expect(await reactionsTo(appointmentFillsOffice, event, meeting)).toMatchObject([{ effectiveAt: '2024-06-20' }]);
  });

  it('that appoints nobody fills no office', async () => {
    expect(await reactionsTo(appointmentFillsOffice, at('ResolutionPassed', resolution), meeting)).toEqual([]);
  });
});

describe('Approving earlier minutes', () => {
  it('is recorded with those minutes when their meeting is known', async () => {
    const approval = { meetingDate: '2024-05-15', meetingId: ACTION, minuteNumber: '4', decisionId: null };
    expect(await reactionsTo(earlierMinutesApproved, at('EarlierMinutesApproved', approval))).toEqual([
      { command: ApproveMinutes, id: ACTION, fields: { byMeetingId: MEETING, minuteNumber: '4' } },
    ]);
    const unknown = at('EarlierMinutesApproved', { ...approval, meetingId: null });
    expect(await reactionsTo(earlierMinutesApproved, unknown)).toEqual([]);
  });
});
