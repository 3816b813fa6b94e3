import { describe, expect, it } from '@jest/globals';
import { given, madeId } from '#lib/decider/testing/specification.js';
import { personFold } from '../person.state.js';
import { merged, postLeft, postTaken, registered } from '../testing/histories.js';
import { authorityKnown } from './authority.read.js';
import { takePost } from './take-post.decide.js';

const COUNCIL = 'a1000000-0000-5000-8000-000000000001';
const anita = given(personFold, registered());

describe('Taking up a post', () => {
  it('needs a title only', () => {
    anita.when(takePost, { title: 'Lead member' }).then({
      type: 'PostTaken',
      data: { postId: madeId('post'), title: 'Lead member', authorityId: null, from: null },
    });
  });

  it('may state the council and the first day', () => {
    anita
      .when(
        takePost,
        { title: 'Lead member', authorityId: COUNCIL, from: '2024-05-15' },
        { reads: { authority: true } },
      )
      .then({
        type: 'PostTaken',
        data: { postId: madeId('post'), title: 'Lead member', authorityId: COUNCIL, from: '2024-05-15' },
      });
  });

  it('asks whether the council is in the minute book, when one is named', () => {
    expect(takePost.reads?.({ authorityId: COUNCIL } as never, personFold.initial)).toEqual({
      authority: { stream: `authority-${COUNCIL}`, fold: authorityKnown },
    });
    expect(takePost.reads?.({ authorityId: null } as never, personFold.initial)).toEqual({});
    expect(authorityKnown.initial).toBe(false);
    expect(authorityKnown.evolve(false, {} as never)).toBe(true);
  });

  it('refuses a council that is not in the minute book', () => {
    anita
      .when(takePost, { title: 'Lead member', authorityId: COUNCIL }, { reads: { authority: false } })
      .thenRefused('unknown-council', /Enter the council first/, 'authorityId');
  });

  it('refuses a post they hold already', () => {
    given(personFold, registered(), postTaken())
      .when(takePost, { title: 'Lead member' })
      .thenRefused('post-held-already', /holds the post Lead member already/, 'title');
  });

  it('takes it again once it was left, another post, or the same at another council', () => {
    const taken = (authorityId: string | null, title = 'Lead member') => ({
      type: 'PostTaken',
      data: { postId: madeId('post'), title, authorityId, from: null },
    });
    given(personFold, registered(), postTaken(), postLeft()).when(takePost, { title: 'Lead member' }).then(taken(null));
    given(personFold, registered(), postTaken()).when(takePost, { title: 'Leader' }).then(taken(null, 'Leader'));
    given(personFold, registered(), postTaken())
      .when(takePost, { title: 'Lead member', authorityId: COUNCIL }, { reads: { authority: true } })
      .then(taken(COUNCIL));
  });

  it('refuses an entry that gave way to another', () => {
    given(personFold, registered(), merged)
      .when(takePost, { title: 'Lead member' })
      .thenRefused('person-merged', /Record it on that entry instead/);
  });
});
