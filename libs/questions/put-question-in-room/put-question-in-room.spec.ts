import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { ToSeal } from '#lib/sealing/index.js';
import { questionFold } from '../question.state.js';
import { accepted, put, refused, submitted, withdrawn } from '../testing/histories.js';
import { MEETING, OTHER_MEETING } from '../testing/ids.js';
import { putQuestionInRoom } from './put-question-in-room.decide.js';

const topic = 'How is capacity kept in smaller teams?';

describe('Putting a question in the room', () => {
  it('begins a question nobody gave notice of', () => {
    given(questionFold).when(putQuestionInRoom, { topic }).then(put());
    given(questionFold)
      .when(putQuestionInRoom, { topic, written: true })
      .then(put({ written: true }));
  });

  it('puts a question on notice, which was handed in in writing', () => {
    given(questionFold, submitted(), accepted)
      .when(putQuestionInRoom, { topic, meetingId: MEETING })
      .then(put({ meetingId: MEETING, written: true }));
  });

  it('seals its words where its notice is sealed', () => {
    const digest = { _sd: 'a'.repeat(43) };
    const like = (words: string) => new ToSeal(words, { like: digest._sd });
    given(questionFold, submitted({ topic: digest }), accepted)
      .when(putQuestionInRoom, { topic, parts: ['When?'], meetingId: MEETING })
      .then(put({ topic: like(topic), parts: [like('When?')], meetingId: MEETING, written: true }));
  });

  it('puts a question again at another meeting, or where no meeting is stated', () => {
    given(questionFold, put({ meetingId: MEETING }))
      .when(putQuestionInRoom, { topic, meetingId: OTHER_MEETING })
      .then(put({ meetingId: OTHER_MEETING }));
    given(questionFold, put()).when(putQuestionInRoom, { topic }).then(put());
  });

  it('is refused a second time at one meeting', () => {
    given(questionFold, put({ meetingId: OTHER_MEETING }), put({ meetingId: MEETING }))
      .when(putQuestionInRoom, { topic, meetingId: OTHER_MEETING })
      .thenRefused('question-put', /put at that meeting already/, 'meetingId');
  });

  it('is refused for a question that was refused or withdrawn', () => {
    given(questionFold, submitted(), refused)
      .when(putQuestionInRoom, { topic })
      .thenRefused('question-refused', /cannot be put: it was refused/);
    given(questionFold, submitted(), withdrawn)
      .when(putQuestionInRoom, { topic })
      .thenRefused('question-withdrawn', /cannot be put: it was withdrawn/);
  });
});
