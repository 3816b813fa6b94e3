import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import {
  amendment,
  ann,
  attended,
  bob,
  cat,
  closed,
  convened,
  dan,
  declared,
  dispensed,
  disposed,
  idOf,
  item,
  left,
  motion,
  opened,
  quorate,
  roll,
  sitting,
  substitute,
  vote,
} from '../testing/histories.js';
import { takeVote } from './take-vote.decide.js';

const named = (personId: string, position: 'for' | 'against' | 'abstain' = 'for') => ({ personId, position });
const motionId = idOf('m');
const amendmentId = idOf('x');
const itemId = idOf('a');

describe('A vote of which little is stated', () => {
  it('is recorded, with what the rules asked about and the record does not state', () => {
    given(meetingFold, ...sitting())
      .when(takeVote, { carried: true, unverified: true })
      .then(
        vote('vote', {
          carried: true,
          unverified: true,
          notStated: ['count: how many voted', 'count: how many voted for and against'],
        }),
      );
    given(meetingFold, ...sitting())
      .when(takeVote, { for: 3, against: 1, names: [named(ann), named(bob)] })
      .then(
        vote('vote', {
          for: 3,
          against: 1,
          carried: true,
          names: [named(ann), named(bob)],
          notStated: [
            'entitled-to-vote: no roll',
            'present: whether every voter was in the room',
            'count: no roll to hold it against',
          ],
        }),
      );
  });

  it('after the close says that its time is not stated', () => {
    given(meetingFold, ...quorate(), left(cat), closed())
      .when(takeVote, { for: 2, against: 1, abstain: 0 })
      .then(
        vote('vote', {
          for: 2,
          against: 1,
          abstain: 0,
          carried: true,
          notStated: [
            'in-the-room: when it happened; the meeting had closed when this was recorded',
            'count: the attendance of every member with a vote',
          ],
        }),
      );
  });
});

describe('What a vote is on', () => {
  it('takes its item from the motion, and the motion from the amendment', () => {
    const counts = { for: 2, against: 1, abstain: 0 };
    given(meetingFold, ...quorate(), item('a'), motion('m', { itemId }))
      .when(takeVote, { motionId, ...counts })
      .then(vote('vote', { itemId, motionId, ...counts, carried: true }));
    given(meetingFold, ...quorate(), item('a'), motion('m', { itemId }), amendment('x', 'm'))
      .when(takeVote, { amendmentId, ...counts })
      .then(vote('vote', { itemId, motionId, amendmentId, ...counts, carried: true }));
    given(meetingFold, ...quorate(), item('a'), motion('m'))
      .when(takeVote, { motionId, itemId, ...counts })
      .then(vote('vote', { itemId, motionId, ...counts, carried: true }));
  });

  it('refuses a motion with an open amendment, and takes the vote when it was disposed of', () => {
    const moved = [...quorate(), motion('m'), motion('n'), amendment('x', 'm')];
    given(meetingFold, ...moved)
      .when(takeVote, { motionId })
      .thenRefused('amendment-pending', /disposed of first/);
    given(meetingFold, ...moved, disposed('x', 'lost'))
      .when(takeVote, { motionId, for: 2, against: 1, abstain: 0 })
      .then(vote('vote', { motionId, for: 2, against: 1, abstain: 0, carried: true }));
    given(meetingFold, ...moved)
      .when(takeVote, { motionId: idOf('n'), for: 2, against: 1, abstain: 0 })
      .then(vote('vote', { motionId: idOf('n'), for: 2, against: 1, abstain: 0, carried: true }));
  });

  it('refuses an amendment of another motion and a motion of another item', () => {
    given(meetingFold, ...quorate(), motion('m'), motion('n'), amendment('x', 'n'))
      .when(takeVote, { motionId, amendmentId })
      .thenRefused('amendment-of-another-motion', undefined, 'amendmentId');
    given(meetingFold, ...quorate(), item('a'), item('b'), motion('m', { itemId: idOf('b') }))
      .when(takeVote, { motionId, itemId })
      .thenRefused('motion-of-another-item', undefined, 'itemId');
    given(meetingFold, ...quorate(), item('a'), motion('m', { itemId }))
      .when(takeVote, { motionId, itemId, for: 2, against: 1, abstain: 0 })
      .then(vote('vote', { motionId, itemId, for: 2, against: 1, abstain: 0, carried: true }));
  });

  it('is taken once, unless the earlier one has no result or is in doubt', () => {
    given(meetingFold, ...quorate(), motion('m'), vote('v', { motionId, carried: false }))
      .when(takeVote, { motionId })
      .thenRefused('voted-on-already', /vote on this motion is in the record/);
    given(
      meetingFold,
      ...quorate(),
      motion('m'),
      amendment('x', 'm'),
      vote('v', { motionId, amendmentId, carried: true }),
    )
      .when(takeVote, { amendmentId })
      .thenRefused('voted-on-already', /vote on this amendment is in the record/);
    for (const earlier of [{ carried: null }, { carried: true, unverified: true }])
      given(meetingFold, ...quorate(), motion('m'), vote('v', { motionId, ...earlier }))
        .when(takeVote, { motionId, for: 2, against: 1, abstain: 0 })
        .then(vote('vote', { motionId, for: 2, against: 1, abstain: 0, carried: true }));
  });
});

describe('Who votes', () => {
  const one = (personId: string) => ({ names: [named(personId)], for: 1, against: 0, abstain: 0 });

  it('is a member', () => {
    given(meetingFold, ...quorate(), attended(dan))
      .when(takeVote, one(dan))
      .thenRefused('not-a-member', /is not on the roll of this meeting/);
  });

  it('holds a seat with a vote', () => {
    const seats = [
      ...roll(ann, bob),
      { personId: cat, seat: 'co-opted-non-voting' as const, items: null },
      { personId: dan, seat: 'substitute' as const, items: null },
    ];
    const room = [convened(), opened({ roll: seats }), attended(ann), attended(bob), attended(cat), attended(dan)];
    given(meetingFold, ...room)
      .when(takeVote, one(cat))
      .thenRefused('co-opted-without-vote', /without a vote/);
    given(meetingFold, ...room)
      .when(takeVote, one(dan))
      .thenRefused('substitute-not-named', /Record the substitution first/);
    given(meetingFold, ...room, attended(ann, { present: false }), substitute(dan, ann))
      .when(takeVote, { ...one(dan), against: 1 })
      .then(vote('vote', { ...one(dan), against: 1, carried: null }));
    given(meetingFold, ...room, attended(ann, { present: false }), substitute(dan, ann), attended(ann))
      .when(takeVote, one(ann))
      .thenRefused('place-taken', /represented by a substitute/);
  });

  it('is entitled on the business of the item, when co-opted for some', () => {
    const seats = [...roll(ann, bob), { personId: cat, seat: 'co-opted-voting' as const, items: ['Education'] }];
    const room = [convened(), opened({ roll: seats }), attended(ann), attended(bob), attended(cat)];
    const on = (business: string | null) => [...room, item('a', { business })];
    const told = { itemId, ...one(cat) };
    given(meetingFold, ...on(' education '))
      .when(takeVote, told)
      .then(vote('vote', { ...told, carried: true }));
    given(meetingFold, ...on('Finance'))
      .when(takeVote, told)
      .thenRefused('co-opted-for-other-business', /no vote on this item/);
    given(meetingFold, ...on(null))
      .when(takeVote, told)
      .then(
        vote('vote', {
          ...told,
          carried: true,
          notStated: [
            'entitled-to-vote: the kind of business, for a co-opted member',
            'count: the attendance of every member with a vote',
          ],
        }),
      );
  });

  it('is in the room', () => {
    given(meetingFold, ...quorate(), attended(ann, { present: false }))
      .when(takeVote, one(ann))
      .thenRefused('voter-not-present', /out of the room/);
    given(meetingFold, ...quorate(), left(ann))
      .when(takeVote, one(ann))
      .thenRefused('voter-not-present');
    given(meetingFold, ...quorate(), { ...left(ann), effectiveAt: '2026-01-05T12:00:00.000Z' })
      .when(takeVote, { ...one(ann), effectiveAt: '2026-01-05T11:00:00.000Z' })
      .then(vote('vote', { ...one(ann), carried: true }));
  });

  it('has no disclosable pecuniary interest in it without dispensation', () => {
    const pecuniary = declared(ann, { interest: 'disclosable-pecuniary', itemId });
    const room = [...quorate(), item('a'), item('b')];
    given(meetingFold, ...room, pecuniary)
      .when(takeVote, { itemId, ...one(ann) })
      .thenRefused('pecuniary-interest', /may not vote on this/);
    given(meetingFold, ...room, pecuniary, dispensed(ann, itemId))
      .when(takeVote, { itemId, ...one(ann) })
      .then(vote('vote', { itemId, ...one(ann), carried: true }));
    given(meetingFold, ...room, pecuniary)
      .when(takeVote, { itemId: idOf('b'), ...one(ann) })
      .then(vote('vote', { itemId: idOf('b'), ...one(ann), carried: true }));
  });

  it('votes once', () => {
    given(meetingFold, ...quorate())
      .when(takeVote, { names: [named(ann), named(bob), named(ann, 'against')] })
      .thenRefused('voted-twice', /is named twice/, 'names');
  });
});

describe('The counts of a vote', () => {
  it('are at most the members present, or possibly present', () => {
    given(meetingFold, ...quorate())
      .when(takeVote, { for: 3, against: 1, abstain: 0 })
      .thenRefused('more-votes-than-voters', /counts 4 votes, and 3 members were present/);
    given(meetingFold, ...quorate(), attended(cat, { present: null }))
      .when(takeVote, { for: 3, against: 1 })
      .thenRefused('more-votes-than-voters', /at most 3 members/);
    given(meetingFold, ...quorate(), attended(cat, { present: null }))
      .when(takeVote, { for: 2, against: 1, abstain: 0 })
      .then(
        vote('vote', {
          for: 2,
          against: 1,
          abstain: 0,
          carried: true,
          notStated: ['count: the attendance of every member with a vote'],
        }),
      );
    given(meetingFold, ...quorate(), left(null))
      .when(takeVote, { for: 2, against: 1, abstain: 0 })
      .then(
        vote('vote', {
          for: 2,
          against: 1,
          abstain: 0,
          carried: true,
          notStated: ['count: the attendance of every member with a vote'],
        }),
      );
    given(meetingFold, ...quorate())
      .when(takeVote, { for: 2, against: 1 })
      .then(vote('vote', { for: 2, against: 1, carried: true, notStated: ['count: every count'] }));
  });

  it('leave out those whom an interest bars', () => {
    given(meetingFold, ...quorate(), declared(cat, { interest: 'disclosable-pecuniary' }))
      .when(takeVote, { for: 2, against: 1, abstain: 0 })
      .thenRefused('more-votes-than-voters', /counts 3 votes, and 2 members/);
  });

  it('agree with the names', () => {
    given(meetingFold, ...quorate())
      .when(takeVote, { for: 0, against: 1, abstain: 0, names: [named(ann)] })
      .thenRefused('names-and-counts-differ', /^By the count 0 voted for, by the names 1/, 'for');
    given(meetingFold, ...quorate())
      .when(takeVote, { for: 2, against: 1, abstain: 0, names: [named(ann, 'against')] })
      .then(vote('vote', { for: 2, against: 1, abstain: 0, names: [named(ann, 'against')], carried: true }));
  });

  it('agree with the result', () => {
    given(meetingFold, ...quorate())
      .when(takeVote, { for: 2, against: 1, carried: false })
      .thenRefused('result-and-counts-differ', /is carried, and the record says lost/, 'carried');
    given(meetingFold, ...quorate())
      .when(takeVote, { for: 1, against: 2, carried: true })
      .thenRefused('result-and-counts-differ', /is lost, and the record says carried/, 'carried');
    given(meetingFold, ...quorate())
      .when(takeVote, { for: 1, against: 1, abstain: 1, carried: false })
      .then(vote('vote', { for: 1, against: 1, abstain: 1, carried: false }));
    given(meetingFold, ...quorate())
      .when(takeVote, { for: 1, against: 1, abstain: 1, carried: true })
      .thenRefused('tie-not-carried', /Record the casting vote/, 'carried');
  });

  it('of nobody named are kept as no names', () => {
    given(meetingFold, ...quorate())
      .when(takeVote, { for: 2, against: 1, abstain: 0, names: [] })
      .then(vote('vote', { for: 2, against: 1, abstain: 0, carried: true }));
  });
});
