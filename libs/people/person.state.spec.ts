import { describe, expect, it } from '@jest/globals';
import { type PersonEvent } from './person.events.js';
import { personFold } from './person.state.js';
import { merged, OTHER, POST, postLeft, postTaken, registered } from './testing/histories.js';

const folded = (...events: PersonEvent[]) =>
  events.reduce(
    (state, event, revision) =>
      personFold.evolve(state, { ...event, revision, recordedAt: '2026-01-05T10:00:00.000Z', effectiveAt: null }),
    personFold.initial,
  );

describe('What the rules of a person’s entry ask about', () => {
  it('is whether there is one, and under what name', () => {
    const unmerged = { sealed: false, mergedInto: null, posts: [] };
    expect(folded()).toEqual({ registered: false, name: null, ...unmerged });
    expect(folded(registered({ name: 'Ash' }))).toEqual({ registered: true, name: 'Ash', ...unmerged });
    const corrected: PersonEvent = { type: 'NameCorrected', data: { name: 'Asher', reason: 'A slip' } };
    expect(folded(registered({ name: 'Ash' }), corrected)).toMatchObject({ registered: true, name: 'Asher' });
  });

  it('is which posts were taken, and which of them were left', () => {
    const both = folded(registered(), postTaken(), postTaken({ postId: OTHER }), postLeft());
    expect(both.posts.map(({ postId, left }) => [postId, left])).toEqual([
      [POST, true],
      [OTHER, false],
    ]);
  });

  it('is the entry it gave way to', () => {
    expect(folded(registered(), merged)).toMatchObject({ registered: true, mergedInto: OTHER });
  });
});
