import { describe, it } from '@jest/globals';
import { deepStrictEqual } from 'node:assert/strict';
import { given } from '#lib/decider/testing/specification.js';
import { type SealedUnder, ToSeal } from '#lib/sealing/index.js';
import { meetingFold } from '../meeting.state.js';
import { questionRead } from '../state/question-standing.state.js';
import { answer, excluded, idOf, item, question, sitting } from '../testing/histories.js';
import { giveOralAnswer } from './give-oral-answer.decide.js';

const questionId = idOf('q');
const reads = { question: { over: null, sealed: null } };

describe('An answer in the room', () => {
  it('answers a question put there, whole, in part, or to an extent not stated', () => {
    given(meetingFold, ...sitting(), question('q'))
      .when(giveOralAnswer, { questionId, gist: 'It was', complete: false }, { reads })
      .then(answer('q', false));
    given(meetingFold, ...sitting(), question('q'))
      .when(giveOralAnswer, { questionId, gist: 'It was', responder: { post: 'Director' } }, { reads })
      .then({
        type: 'OralAnswerGiven',
        data: {
          questionId,
          responder: { person: null, post: 'Director', label: null },
          gist: 'It was',
          complete: null,
        },
      });
  });

  it('refuses an answer to no question of this meeting, and the same answer twice', () => {
    given(meetingFold, ...sitting())
      .when(giveOralAnswer, { questionId, gist: 'It was' }, { reads })
      .thenRefused('unknown-question', /Record it first/, 'questionId');
    given(meetingFold, ...sitting(), question('q'), answer('q'))
      .when(giveOralAnswer, { questionId, gist: 'It was' }, { reads })
      .thenRefused('recorded-already', /^This answer/);
  });

  it('is refused once its question was refused or withdrawn', () => {
    for (const over of ['refused', 'withdrawn'])
      given(meetingFold, ...sitting(), question('q'))
        .when(giveOralAnswer, { questionId, gist: 'It was' }, { reads: { question: { over } } })
        .thenRefused(`question-${over}`, new RegExp(`cannot be answered: it was ${over}`), 'questionId');
  });

  it('asks the record of its question', () => {
    deepStrictEqual(giveOralAnswer.reads?.({ questionId } as never, {}), { question: questionRead(questionId) });
  });

  it('is refused to a question nobody put, whatever else was asked', () => {
    given(meetingFold, ...sitting(), question('another'))
      .when(giveOralAnswer, { questionId, gist: 'It was' }, { reads })
      .thenRefused('unknown-question');
  });

  describe('under an exempt item', () => {
    const itemId = idOf('a');
    const resident = { person: { _sd: 'r'.repeat(43) }, post: null, label: null };
    const topic = { _sd: 'e'.repeat(43) };
    const gist = 'It was';
    const sealedAs = (under: SealedUnder) => ({
      type: 'OralAnswerGiven',
      data: { ...answer('q').data, gist: new ToSeal(gist, under) },
    });

    it('is sealed as the question was', () => {
      given(meetingFold, ...sitting(), item('a'), excluded(itemId), question('q', { itemId, topic }))
        .when(giveOralAnswer, { questionId, gist }, { reads })
        .then(sealedAs({ like: topic._sd }));
    });

    it('is sealed with the matter where a member of the public asked, not under their key', () => {
      given(meetingFold, ...sitting(), item('a'), excluded(itemId), question('q', { itemId, topic, asker: resident }))
        .when(giveOralAnswer, { questionId, gist }, { reads })
        .then(sealedAs({ subject: itemId }));
    });

    it('is sealed with the matter where the question was put before the exclusion', () => {
      given(meetingFold, ...sitting(), item('a'), question('q', { itemId }), excluded(itemId))
        .when(giveOralAnswer, { questionId, gist }, { reads })
        .then(sealedAs({ subject: itemId }));
      given(meetingFold, ...sitting(), item('a'), question('q'), excluded(itemId))
        .when(giveOralAnswer, { questionId, gist }, { reads })
        .then(answer('q'));
    });

    it('is not sealed under a member of the public who gave notice and was not named again in the room', () => {
      const notice = { question: { ...reads.question, sealed: { _sd: 'n'.repeat(43) }, ofPublic: true } };
      given(meetingFold, ...sitting(), item('a'), question('q', { itemId, topic }))
        .when(giveOralAnswer, { questionId, gist }, { reads: notice })
        .then(answer('q'));
      given(meetingFold, ...sitting(), item('a'), excluded(itemId), question('q', { itemId, topic }))
        .when(giveOralAnswer, { questionId, gist }, { reads: notice })
        .then(sealedAs({ subject: itemId }));
    });
  });
});
