import { describe, expect, it } from '@jest/globals';
import { given, madeId } from '#lib/decider/testing/specification.js';
import { authorityFold } from '../authority.state.js';
import { OTHER, established } from '../testing/histories.js';
import { recordSuccession } from './record-succession.decide.js';

const THIRD = 'a3000000-0000-5000-8000-000000000003';
const other = { established: true, name: 'Buckinghamshire Council', jurisdiction: null, successor: null };
const old = given(authorityFold, established({ name: 'Buckinghamshire County Council' }));
const succeeded = given(authorityFold, established(), {
  type: 'AuthoritySucceeded',
  data: { successor: OTHER, reason: null },
});

describe('A council’s functions passing to another', () => {
  it('is recorded with the order it rests on', () => {
    old
      .when(recordSuccession, { successor: OTHER, reason: 'SI 2019/957' }, { reads: { successor: other } })
      .then({ type: 'AuthoritySucceeded', data: { successor: OTHER, reason: 'SI 2019/957' } });
  });

  it('reads the council that took over', () => {
    expect(recordSuccession.reads?.({ successor: OTHER } as never, authorityFold.initial)).toEqual({
      successor: { stream: `authority-${OTHER}`, fold: authorityFold },
    });
  });

  it('refuses the council itself', () => {
    old
      .when(recordSuccession, { successor: madeId('this') }, { reads: { successor: other } })
      .thenRefused('succeeds-itself', /cannot take over from itself/, 'successor');
  });

  it('refuses a council that is not in the minute book', () => {
    old
      .when(recordSuccession, { successor: OTHER }, { reads: { successor: authorityFold.initial } })
      .thenRefused('unknown-council', /Enter the council that took over first/, 'successor');
  });

  it('refuses to go round in a circle', () => {
    old
      .when(recordSuccession, { successor: OTHER }, { reads: { successor: { ...other, successor: madeId('this') } } })
      .thenRefused('succession-in-a-circle', /Buckinghamshire Council has itself passed/);
  });

  it('refuses to say the same twice', () => {
    succeeded
      .when(recordSuccession, { successor: OTHER }, { reads: { successor: other } })
      .thenRefused('succession-recorded', /recorded already/);
  });

  it('replaces a successor recorded by mistake only with the reason', () => {
    succeeded
      .when(recordSuccession, { successor: THIRD }, { reads: { successor: other } })
      .thenRefused('reason-missing', /Say what was wrong/, 'reason');
    succeeded
      .when(recordSuccession, { successor: THIRD, reason: 'Wrong council picked' }, { reads: { successor: other } })
      .then({ type: 'AuthoritySucceeded', data: { successor: THIRD, reason: 'Wrong council picked' } });
  });
});
