import { describe, expect, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { authorityFold } from '../authority.state.js';
import { OTHER } from '../testing/histories.js';
import { establishAuthority } from './establish-authority.decide.js';

const known = { ...authorityFold.initial, established: true };

describe('Entering a council', () => {
  it('takes a name alone; its jurisdiction is then not stated', () => {
    given(authorityFold)
      .when(establishAuthority, { name: 'Plymouth City Council' })
      .then({
        type: 'AuthorityEstablished',
        data: { name: 'Plymouth City Council', jurisdiction: null, predecessors: [] },
      });
  });

  it('names the councils it took over from', () => {
    given(authorityFold)
      .when(
        establishAuthority,
        { name: 'Buckinghamshire Council', jurisdiction: 'England', predecessors: [OTHER] },
        { reads: { [OTHER]: known } },
      )
      .then({
        type: 'AuthorityEstablished',
        data: { name: 'Buckinghamshire Council', jurisdiction: 'England', predecessors: [OTHER] },
      });
  });

  it('reads each council it took over from', () => {
    const reads = establishAuthority.reads?.({ predecessors: [OTHER] } as never, authorityFold.initial);
    expect(reads).toEqual({ [OTHER]: { stream: `authority-${OTHER}`, fold: authorityFold } });
    expect(establishAuthority.reads?.({}, authorityFold.initial)).toEqual({});
  });

  it('refuses a predecessor that is not in the minute book', () => {
    given(authorityFold)
      .when(
        establishAuthority,
        { name: 'Buckinghamshire Council', predecessors: [OTHER] },
        { reads: { [OTHER]: authorityFold.initial } },
      )
      .thenRefused('unknown-council', /Enter the council it took over from first/, 'predecessors');
  });
});
