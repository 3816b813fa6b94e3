import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { committeeFold } from '../committee.state.js';
import { ADE, JULIE, appointed, dissolved, established, stoodDown } from '../testing/histories.js';
import { standDownMember } from './stand-down-member.decide.js';

const since = (from: string | null) => given(committeeFold, established(), appointed({ from }));

describe('Standing down', () => {
  it.each(['2024-05-15', '2024-06-01'])('ends the seat on a day it was held: %s', (on) => {
    since('2024-05-15')
      .when(standDownMember, { personId: JULIE, on, reason: 'Left the council' })
      .then(stoodDown({ on, reason: 'Left the council' }));
  });

  it('refuses a day before the seat was taken', () => {
    since('2024-05-15')
      .when(standDownMember, { personId: JULIE, on: '2024-05-14' })
      .thenRefused('term-ends-before-it-begins', /2024-05-14, is before the first, 2024-05-15/, 'on');
  });

  it('passes when a day is not stated, and says so', () => {
    since(null)
      .when(standDownMember, { personId: JULIE, on: '2024-05-14' })
      .then(stoodDown({ on: '2024-05-14', notStated: ['term: no first day'] }));
    since('2024-05-15')
      .when(standDownMember, { personId: JULIE })
      .then(stoodDown({ notStated: ['term: no last day'] }));
  });

  it('passes when the record states no roll', () => {
    given(committeeFold, established())
      .when(standDownMember, { personId: JULIE })
      .then(stoodDown({ notStated: ['roll: no roll of the committee'] }));
    given(committeeFold, established(), stoodDown())
      .when(standDownMember, { personId: JULIE })
      .then(stoodDown({ notStated: ['roll: no roll of the committee'] }));
  });

  it('refuses someone with no seat on the roll, and someone who stood down already', () => {
    since(null)
      .when(standDownMember, { personId: ADE })
      .thenRefused('no-seat-held', /holds no seat/, 'personId');
    given(committeeFold, established(), appointed(), stoodDown())
      .when(standDownMember, { personId: JULIE })
      .thenRefused('no-seat-held', /could be given up/);
  });

  it('ends the newest of their seats, and no one else’s', () => {
    given(
      committeeFold,
      established(),
      appointed({ from: '2020-05-01', until: '2021-05-01' }),
      appointed({ from: '2024-05-15' }),
      appointed({ personId: ADE, from: '2025-05-15' }),
    )
      .when(standDownMember, { personId: JULIE, on: '2024-05-14' })
      .thenRefused('term-ends-before-it-begins', /2024-05-15/);
  });

  it('refuses a committee that was dissolved', () => {
    given(committeeFold, established(), appointed(), dissolved)
      .when(standDownMember, { personId: JULIE })
      .thenRefused('committee-dissolved', /takes nothing more/);
  });
});
