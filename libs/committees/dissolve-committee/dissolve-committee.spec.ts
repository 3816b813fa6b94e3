import { describe, expect, it } from '@jest/globals';
import { given, madeId } from '#lib/decider/testing/specification.js';
import { committeeFold } from '../committee.state.js';
import { committeeKnown } from '../known.read.js';
import { OTHER_COMMITTEE, dissolved, established } from '../testing/histories.js';
import { dissolveCommittee } from './dissolve-committee.decide.js';

const committee = given(committeeFold, established());

describe('The end of a committee', () => {
  it('may come without a reason or a successor', () => {
    committee.when(dissolveCommittee, {}).then(dissolved);
  });

  it('names what takes over', () => {
    committee
      .when(dissolveCommittee, { reason: 'Merged', successorId: OTHER_COMMITTEE }, { reads: { successor: true } })
      .then({ type: 'CommitteeDissolved', data: { reason: 'Merged', successorId: OTHER_COMMITTEE } });
    expect(dissolveCommittee.reads?.({ successorId: OTHER_COMMITTEE } as never, committeeFold.initial)).toEqual({
      successor: committeeKnown(OTHER_COMMITTEE),
    });
    expect(dissolveCommittee.reads?.({ successorId: null } as never, committeeFold.initial)).toEqual({});
  });

  it('refuses a successor that is not in the minute book, and the committee itself', () => {
    committee
      .when(dissolveCommittee, { successorId: OTHER_COMMITTEE }, { reads: { successor: false } })
      .thenRefused('unknown-committee', /Enter that committee first/, 'successorId');
    committee
      .when(dissolveCommittee, { successorId: madeId('this') }, { reads: { successor: true } })
      .thenRefused('committee-names-itself', /Name the other/, 'successorId');
  });

  it('comes once', () => {
    given(committeeFold, established(), dissolved)
      .when(dissolveCommittee, {})
      .thenRefused('committee-dissolved', /Select Committee was dissolved and takes nothing more/);
  });
});
