import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { type MeetingAgenda } from '../meeting-agenda.state.js';
import { questionFold } from '../question.state.js';
import { accepted, declined, put, submitted, withdrawn, written } from '../testing/histories.js';
import { ITEM, MEETING } from '../testing/ids.js';
import { carryQuestionToItem } from './carry-question-to-item.decide.js';

const meeting: MeetingAgenda = { status: 'convened', items: [ITEM] };
const carry = (history: Parameters<typeof given>[1][], fields: object, read: Partial<MeetingAgenda> = {}) =>
  given(questionFold, ...(history as never[])).when(carryQuestionToItem, fields, {
    reads: { meeting: { ...meeting, ...read } },
  });
const onNotice = [submitted(), accepted];

describe('Putting a question on an agenda', () => {
  it('names the meeting, and the item when it has one', () => {
    carry(onNotice, { meetingId: MEETING, itemId: ITEM }).then({
      type: 'QuestionCarriedToItem',
      data: { meetingId: MEETING, itemId: ITEM },
    });
    carry(onNotice, { meetingId: MEETING }).then({
      type: 'QuestionCarriedToItem',
      data: { meetingId: MEETING, itemId: null },
    });
  });

  it('reads the agenda of the meeting it names', () => {
    const reads = carryQuestionToItem.reads?.({ meetingId: MEETING } as never, undefined);
    if (reads?.['meeting']?.stream !== `meeting-${MEETING}`) throw new Error('It reads another stream.');
  });

  it('is refused before the question is accepted', () => {
    carry([submitted()], { meetingId: MEETING }).thenRefused('question-not-accepted', /accept it first/);
  });

  it('is refused for a question nobody gave notice of', () => {
    carry([put()], { meetingId: MEETING }).thenRefused('question-not-on-notice', /without notice/);
  });

  it('is refused when the question was withdrawn, answered or declined', () => {
    const done = /cannot be put on an agenda/;
    carry([...onNotice, withdrawn], { meetingId: MEETING }).thenRefused('question-withdrawn', done);
    carry([...onNotice, written], { meetingId: MEETING }).thenRefused('question-answered', done);
    carry([...onNotice, declined], { meetingId: MEETING }).thenRefused('answer-declined', done);
  });

  it('is refused for a meeting that is not there, was cancelled or has closed', () => {
    const fields = { meetingId: MEETING };
    carry(onNotice, fields, { status: 'absent' }).thenRefused('unknown-meeting', /no meeting with the id/, 'meetingId');
    carry(onNotice, fields, { status: 'cancelled' }).thenRefused('meeting-cancelled', /of another/, 'meetingId');
    carry(onNotice, fields, { status: 'closed' }).thenRefused('meeting-closed', /has closed/, 'meetingId');
  });

  it('is refused for an item that is not on the agenda', () => {
    carry(onNotice, { meetingId: MEETING, itemId: ITEM }, { items: [] }).thenRefused(
      'unknown-item',
      /no such item/,
      'itemId',
    );
  });
});
