import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { personFold } from '../person.state.js';
import { OTHER, POST, merged, postLeft, postTaken, registered } from '../testing/histories.js';
import { leavePost } from './leave-post.decide.js';

const since = (from: string | null) => given(personFold, registered(), postTaken({ from }));
const left = (until: string | null, notStated: string[]) => ({
  type: 'PostLeft',
  data: { postId: POST, until, reason: null, notStated },
});

describe('Leaving a post', () => {
  it.each(['2024-05-15', '2024-05-16'])('may be on the day it was taken or later: %s', (until) => {
    since('2024-05-15').when(leavePost, { postId: POST, until }).then(left(until, []));
  });

  it('refuses a last day before the first', () => {
    since('2024-05-15')
      .when(leavePost, { postId: POST, until: '2024-05-14' })
      .thenRefused('post-ends-before-it-begins', /2024-05-14, is before the first, 2024-05-15/, 'until');
  });

  it('passes when a day is not stated, and says so', () => {
    since(null)
      .when(leavePost, { postId: POST, until: '2024-05-14' })
      .then(left('2024-05-14', ['post-dates: no first day']));
    since('2024-05-15')
      .when(leavePost, { postId: POST })
      .then(left(null, ['post-dates: no last day']));
  });

  it('keeps the reason', () => {
    since('2024-05-15')
      .when(leavePost, { postId: POST, until: '2024-06-01', reason: 'New cabinet' })
      .then({ type: 'PostLeft', data: { postId: POST, until: '2024-06-01', reason: 'New cabinet', notStated: [] } });
  });

  it('leaves only the post that is named', () => {
    given(personFold, registered(), postTaken(), postTaken({ postId: OTHER, title: 'Leader' }), postLeft())
      .when(leavePost, { postId: OTHER })
      .then({
        type: 'PostLeft',
        data: { postId: OTHER, until: null, reason: null, notStated: ['post-dates: no first day'] },
      });
  });

  it('refuses a post they never held', () => {
    since(null)
      .when(leavePost, { postId: OTHER })
      .thenRefused('unknown-post-of-this-person', /There is no post of this person/);
  });

  it('refuses a post left already', () => {
    given(personFold, registered(), postTaken(), postLeft())
      .when(leavePost, { postId: POST })
      .thenRefused('post-left-already', /left the post Lead member is recorded already/);
  });

  it('refuses an entry that gave way to another', () => {
    given(personFold, registered(), postTaken(), merged)
      .when(leavePost, { postId: POST })
      .thenRefused('person-merged', new RegExp(OTHER));
  });
});
