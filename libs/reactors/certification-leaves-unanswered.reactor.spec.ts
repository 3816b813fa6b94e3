import { describe, expect, it } from '@jest/globals';
import { type DomainEvent } from '#lib/decider/decider.js';
import { LeaveUnanswered } from '#lib/questions/leave-unanswered/leave-unanswered.command.js';
import { certificationLeavesUnanswered } from './certification-leaves-unanswered.reactor.js';
import { MEETING, STREAM } from './testing/meetings.js';
import { reactionsTo, type Told } from './testing/reactions-to.js';

const put: DomainEvent = { type: 'QuestionPutInRoom', data: { meetingId: MEETING } };
const answered = (complete: boolean | null): DomainEvent => ({ type: 'AnswerGiven', data: { complete } });
const onNotice: DomainEvent = { type: 'QuestionSubmitted', data: {} };
const promised: DomainEvent = { type: 'AnswerPromised', data: { actionId: 'a' } };
const withdrawn: DomainEvent = { type: 'QuestionWithdrawn', data: {} };

const certify = (state: string, ...history: readonly DomainEvent[]) => {
  const event = {
    type: 'RecordCertified',
    stream: STREAM,
    data: { manifest: { questions: [{ questionId: 'q', state }] } },
  };
  const now: Told = { 'question-q': history };
  return reactionsTo(certificationLeavesUnanswered, event, now, {});
};
const left = [{ command: LeaveUnanswered, id: 'q', fields: { meetingId: MEETING }, key: 'q' }];

describe('When a record is certified', () => {
  it.each([
    ['nobody answered', 'not-answered', [put]],
    ['was answered in part', 'answered-in-part', [put, answered(false)]],
  ])('a question that %s is left unanswered', async (_, state, history) => {
    expect(await certify(state, ...history)).toEqual(left);
  });

  it.each([
    ['the manifest shows answered', 'answered', [put]],
    ['the manifest shows promised', 'answer-promised', [put]],
    ['was answered since', 'not-answered', [put, answered(true)]],
    ['was answered, how far is not stated', 'not-answered', [put, answered(null)]],
    ['was promised since', 'not-answered', [put, promised]],
    ['was asked on notice: its answer is owed', 'not-answered', [onNotice, put]],
    ['was withdrawn', 'not-answered', [put, withdrawn]],
    ['is not known', 'not-answered', []],
  ])('a question that %s is left as it is', async (_, state, history) => {
    expect(await certify(state, ...history)).toEqual([]);
  });
});
