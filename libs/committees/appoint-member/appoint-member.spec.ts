import { describe, expect, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { committeeFold } from '../committee.state.js';
import { personRead } from '../person.read.js';
import {
  ADE,
  JULIE,
  appointed,
  dissolved,
  established,
  known,
  mergedIntoAde,
  stoodDown,
  unknown,
} from '../testing/histories.js';
import { appointMember } from './appoint-member.decide.js';

const reads = { reads: known };
const NO_SEATS = 'seats: no number of seats';
const committee = given(committeeFold, established({ seats: 2 }));

describe('Appointing a member', () => {
  it('gives them a voting seat unless the record says otherwise', () => {
    committee.when(appointMember, { personId: JULIE }, reads).then(appointed());
  });

  it('may limit a co-opted member with a vote to some business', () => {
    committee
      .when(appointMember, { personId: JULIE, seat: 'co-opted-voting', items: ['education'] }, reads)
      .then(appointed({ seat: 'co-opted-voting', items: ['education'] }));
  });

  it.each(['voting', 'co-opted-non-voting', 'substitute'])('refuses to limit a %s seat to some business', (seat) => {
    committee
      .when(appointMember, { personId: JULIE, seat, items: ['education'] }, reads)
      .thenRefused('items-without-co-option', /Only a co-opted member with a vote/, 'items');
  });

  it('says when the number of seats is not stated; seats beside those of the committee are not counted', () => {
    given(committeeFold, established())
      .when(appointMember, { personId: JULIE }, reads)
      .then(appointed({ notStated: [NO_SEATS] }));
    given(committeeFold, established())
      .when(appointMember, { personId: JULIE, seat: 'substitute' }, reads)
      .then(appointed({ seat: 'substitute' }));
  });

  it('refuses a term that ends before it begins; on one day it may', () => {
    committee
      .when(appointMember, { personId: JULIE, from: '2024-05-15', until: '2024-05-14' }, reads)
      .thenRefused('term-ends-before-it-begins', /end on 2024-05-14, before it begins on 2024-05-15/, 'until');
    const day = { from: '2024-05-15', until: '2024-05-15' };
    committee.when(appointMember, { personId: JULIE, ...day }, reads).then(appointed(day));
    committee
      .when(appointMember, { personId: JULIE, until: '2024-05-15' }, reads)
      .then(appointed({ until: '2024-05-15', notStated: ['term: no first day'] }));
  });

  it('refuses someone who is not in the minute book, and an entry that gave way to another', () => {
    committee
      .when(appointMember, { personId: JULIE }, { reads: unknown })
      .thenRefused('unknown-person', /Enter the person first/, 'personId');
    committee
      .when(appointMember, { personId: JULIE }, { reads: mergedIntoAde })
      .thenRefused('person-merged', new RegExp(`gave way to ${ADE}`), 'personId');
  });

  it('reads the person’s entry and what it gave way to', () => {
    const read = personRead(JULIE);
    expect(appointMember.reads?.({ personId: JULIE } as never, committeeFold.initial)).toEqual({ person: read });
    expect(read.stream).toBe(`person-${JULIE}`);
    expect(read.fold.initial).toEqual(unknown.person);
    const entered = read.fold.evolve(read.fold.initial, { type: 'PersonRegistered', data: {} } as never);
    expect(entered).toEqual(known.person);
    expect(read.fold.evolve(entered, { type: 'PersonsMerged', data: { into: ADE } } as never)).toEqual(
      mergedIntoAde.person,
    );
  });

  it('refuses a committee that was dissolved', () => {
    given(committeeFold, established(), dissolved)
      .when(appointMember, { personId: JULIE }, reads)
      .thenRefused('committee-dissolved', /takes nothing more/);
  });
});

describe('One seat each', () => {
  it('refuses a second seat while the first is held', () => {
    given(committeeFold, established({ seats: 2 }), appointed())
      .when(appointMember, { personId: JULIE, seat: 'substitute' }, reads)
      .thenRefused('seat-held-already', /Record that they stood down first/, 'personId');
  });

  it('gives a seat again to someone who stood down, or whose fixed term is over', () => {
    given(committeeFold, established({ seats: 1 }), appointed(), stoodDown())
      .when(appointMember, { personId: JULIE }, reads)
      .then(appointed());
    given(committeeFold, established({ seats: 1 }), appointed({ until: '2024-05-14' }))
      .when(appointMember, { personId: JULIE, from: '2024-05-15' }, reads)
      .then(appointed({ from: '2024-05-15' }));
  });

  it('refuses a term that shares a day with the one before, and says when it cannot tell', () => {
    const before = given(committeeFold, established({ seats: 2 }), appointed(), stoodDown({ on: '2024-05-14' }));
    before
      .when(appointMember, { personId: JULIE, from: '2024-05-14' }, reads)
      .thenRefused('seat-held-already', /in that time already/, 'personId');
    before
      .when(appointMember, { personId: JULIE }, reads)
      .then(appointed({ notStated: ['one-seat-each: no first day'] }));
  });
});

describe('As many members as seats', () => {
  const third = 'b3000000-0000-5000-8000-000000000003';
  const full = [established({ seats: 2 }), appointed({ personId: JULIE }), appointed({ personId: ADE })];

  it('refuses one voting member more than there are seats', () => {
    given(committeeFold, ...full)
      .when(appointMember, { personId: third }, reads)
      .thenRefused('seats-full', /All 2 seats of Select Committee are taken/);
  });

  it('takes co-opted members and substitutes beside them, and does not count those it has', () => {
    for (const seat of ['co-opted-voting', 'co-opted-non-voting', 'substitute'] as const) {
      given(committeeFold, ...full)
        .when(appointMember, { personId: third, seat }, reads)
        .then(appointed({ personId: third, seat }));
      given(committeeFold, established({ seats: 1 }), appointed({ seat }))
        .when(appointMember, { personId: third }, reads)
        .then(appointed({ personId: third }));
    }
  });

  it('gives the seat of a member who stood down, the day after', () => {
    const left = given(
      committeeFold,
      established({ seats: 2 }),
      appointed({ personId: JULIE, from: '2023-05-15' }),
      appointed({ personId: ADE, from: '2023-05-15' }),
      stoodDown({ personId: ADE, on: '2024-05-14' }),
    );
    left
      .when(appointMember, { personId: third, from: '2024-05-15' }, reads)
      .then(appointed({ personId: third, from: '2024-05-15' }));
    left.when(appointMember, { personId: third, from: '2024-05-14' }, reads).thenRefused('seats-full');
  });
});
