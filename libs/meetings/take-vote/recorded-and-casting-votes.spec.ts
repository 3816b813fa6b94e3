import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import {
  ann,
  attended,
  bob,
  cat,
  convened,
  declared,
  left,
  opened,
  quorate,
  roll,
  sitting,
  vote,
} from '../testing/histories.js';
import { takeVote } from './take-vote.decide.js';

const named = (personId: string, position: 'for' | 'against' | 'abstain' = 'for') => ({ personId, position });

describe('A recorded vote', () => {
  const all = [named(ann), named(bob, 'against'), named(cat, 'abstain')];

  it('names everyone present, and is counted by its names', () => {
    given(meetingFold, ...quorate())
      .when(takeVote, { method: 'recorded', names: all })
      .then(vote('vote', { method: 'recorded', names: all, for: 1, against: 1, abstain: 1 }));
    given(meetingFold, ...quorate(), left(cat))
      .when(takeVote, { method: 'recorded', names: all.slice(0, 2) })
      .then(vote('vote', { method: 'recorded', names: all.slice(0, 2), for: 1, against: 1, abstain: 0 }));
  });

  it('refuses a name that is missing, and names that are not given', () => {
    given(meetingFold, ...quorate())
      .when(takeVote, { method: 'recorded', names: all.slice(0, 2) })
      .thenRefused('recorded-vote-incomplete', /is missing\.$/, 'names');
    given(meetingFold, ...quorate())
      .when(takeVote, { method: 'recorded', names: all.slice(0, 1) })
      .thenRefused('recorded-vote-incomplete', /is missing, with 1 more\.$/, 'names');
    for (const names of [null, []])
      given(meetingFold, ...quorate())
        .when(takeVote, { method: 'recorded', names })
        .thenRefused('recorded-vote-without-names', /leave the method out/, 'names');
  });

  it('has counts exactly as its names', () => {
    given(meetingFold, ...quorate())
      .when(takeVote, { method: 'recorded', names: all, for: 2 })
      .thenRefused('names-and-counts-differ', undefined, 'for');
  });

  it('is not held against an attendance or a roll that is not stated', () => {
    given(meetingFold, ...quorate(), attended(cat, { present: null }))
      .when(takeVote, { method: 'recorded', names: all.slice(0, 2) })
      .then(
        vote('vote', {
          method: 'recorded',
          names: all.slice(0, 2),
          for: 1,
          against: 1,
          abstain: 0,
          notStated: [
            'count: the attendance of every member with a vote',
            'recorded-vote: the attendance of every member with a vote',
          ],
        }),
      );
    given(meetingFold, ...sitting())
      .when(takeVote, { method: 'recorded', names: [named(ann)] })
      .then(
        vote('vote', {
          method: 'recorded',
          names: [named(ann)],
          for: 1,
          against: 0,
          abstain: 0,
          carried: true,
          notStated: [
            'entitled-to-vote: no roll',
            'present: whether every voter was in the room',
            'count: no roll to hold it against',
            'recorded-vote: no roll of who had a vote',
          ],
        }),
      );
    given(meetingFold, ...quorate(), left(null))
      .when(takeVote, { method: 'recorded', names: all.slice(0, 2) })
      .then(
        vote('vote', {
          method: 'recorded',
          names: all.slice(0, 2),
          for: 1,
          against: 1,
          abstain: 0,
          notStated: [
            'count: the attendance of every member with a vote',
            'recorded-vote: the attendance of every member with a vote',
          ],
        }),
      );
  });
});

describe('A casting vote', () => {
  const tie = { for: 1, against: 1, abstain: 1 };

  it('is given by the chair on a tie, and decides it', () => {
    given(meetingFold, ...quorate())
      .when(takeVote, { ...tie, castingVote: 'for', castingVoteBy: ann })
      .then(vote('vote', { ...tie, castingVote: 'for', castingVoteBy: ann, carried: true }));
    given(meetingFold, ...quorate(), attended(bob, { attendingAs: 'chair' }))
      .when(takeVote, { ...tie, castingVote: 'against', castingVoteBy: bob })
      .then(vote('vote', { ...tie, castingVote: 'against', castingVoteBy: bob, carried: false }));
  });

  it('is refused without a tie, from anybody else, or without saying which way it went', () => {
    given(meetingFold, ...quorate())
      .when(takeVote, { for: 2, against: 1, castingVote: 'for', castingVoteBy: ann })
      .thenRefused('casting-vote-without-tie', /2 voted for and 1 against/, 'castingVote');
    given(meetingFold, ...quorate())
      .when(takeVote, { ...tie, castingVote: 'for', castingVoteBy: bob })
      .thenRefused('casting-vote-not-by-the-chair', /is not recorded in the chair/, 'castingVoteBy');
    given(meetingFold, ...quorate())
      .when(takeVote, { ...tie, castingVoteBy: ann })
      .thenRefused('casting-vote-not-told', /which way the casting vote went/, 'castingVote');
    given(meetingFold, ...quorate(), declared(ann, { interest: 'disclosable-pecuniary' }))
      .when(takeVote, { for: 1, against: 1, abstain: 0, castingVote: 'for', castingVoteBy: ann })
      .thenRefused('pecuniary-interest');
  });

  it('is not held against a chair, a caster or counts that are not stated', () => {
    given(meetingFold, ...quorate())
      .when(takeVote, { ...tie, castingVote: 'for' })
      .then(vote('vote', { ...tie, castingVote: 'for', carried: true, notStated: ['casting-vote: who gave it'] }));
    const chairless = [convened(), opened({ roll: roll(ann, bob, cat) }), attended(ann), attended(bob), attended(cat)];
    given(meetingFold, ...chairless)
      .when(takeVote, { ...tie, castingVote: 'for', castingVoteBy: ann })
      .then(
        vote('vote', {
          ...tie,
          castingVote: 'for',
          castingVoteBy: ann,
          carried: true,
          notStated: ['casting-vote: who was in the chair'],
        }),
      );
    given(meetingFold, ...quorate())
      .when(takeVote, { castingVote: 'for', castingVoteBy: ann })
      .then(
        vote('vote', {
          castingVote: 'for',
          castingVoteBy: ann,
          notStated: [
            'count: how many voted',
            'casting-vote: whether there was a tie',
            'count: how many voted for and against',
          ],
        }),
      );
  });

  it('of several members, some of whose presence is not stated, leaves out none of those', () => {
    const doubtful = [...quorate(), attended(cat, { present: null })];
    given(meetingFold, ...doubtful)
      .when(takeVote, { method: 'recorded', names: [named(ann), named(bob)] })
      .then(
        vote('vote', {
          method: 'recorded',
          names: [named(ann), named(bob)],
          for: 2,
          against: 0,
          abstain: 0,
          carried: true,
          notStated: [
            'count: the attendance of every member with a vote',
            'recorded-vote: the attendance of every member with a vote',
          ],
        }),
      );
    given(meetingFold, ...doubtful)
      .when(takeVote, { method: 'recorded', names: [named(ann), named(bob), named(cat)] })
      .then(
        vote('vote', {
          method: 'recorded',
          names: [named(ann), named(bob), named(cat)],
          for: 3,
          against: 0,
          abstain: 0,
          carried: true,
          notStated: [
            'present: whether every voter was in the room',
            'count: the attendance of every member with a vote',
          ],
        }),
      );
  });
});
