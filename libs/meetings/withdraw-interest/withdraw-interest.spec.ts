import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { declareInterest } from '../declare-interest/declare-interest.decide.js';
import { meetingFold } from '../meeting.state.js';
import { takeVote } from '../take-vote/take-vote.decide.js';
import { ann, bob, declared, interestWithdrawn, point, quorate, sitting, vote } from '../testing/histories.js';
import { withdrawInterest } from './withdraw-interest.decide.js';

describe('Withdrawing a declaration of interest', () => {
  it('names the entry it was, whose it was and why, when that is stated', () => {
    given(meetingFold, ...sitting(), declared(ann), declared(bob))
      .when(withdrawInterest, { entryRevision: 3, reason: 'It was Ann who declared it' })
      .then(interestWithdrawn(bob, 3, 'It was Ann who declared it'));
    given(meetingFold, ...sitting(), declared(ann))
      .when(withdrawInterest, { entryRevision: 2 })
      .then(interestWithdrawn(ann, 2));
  });

  it('needs a declaration that stands at that entry', () => {
    given(meetingFold, ...sitting(), declared(ann), point())
      .when(withdrawInterest, { entryRevision: 3 })
      .thenRefused('no-declaration', /No declaration of interest stands .* at that entry/, 'entryRevision');
    given(meetingFold, ...sitting(), declared(ann), interestWithdrawn(ann, 2))
      .when(withdrawInterest, { entryRevision: 2 })
      .thenRefused('no-declaration');
  });

  it('frees the member to vote, and the same to be declared again', () => {
    const pecuniary = declared(ann, { interest: 'disclosable-pecuniary' });
    const names = [{ personId: ann, position: 'for' as const }];
    const counts = { for: 1, against: 0, abstain: 0, carried: true };
    given(meetingFold, ...quorate(), pecuniary)
      .when(takeVote, { names, ...counts })
      .thenRefused('pecuniary-interest');
    given(meetingFold, ...quorate(), pecuniary, interestWithdrawn(ann, 5))
      .when(takeVote, { names, ...counts })
      .then(vote('vote', { names, ...counts }));
    given(meetingFold, ...quorate(), pecuniary, interestWithdrawn(ann, 5))
      .when(declareInterest, { personId: ann, interest: 'disclosable-pecuniary' })
      .then(pecuniary);
  });

  it('leaves other declarations as they are', () => {
    const others = [declared(ann, { itemId: null }), declared(bob)];
    given(meetingFold, ...sitting(), ...others, interestWithdrawn(ann, 2))
      .when(declareInterest, { personId: bob })
      .thenRefused('recorded-already');
    given(meetingFold, ...sitting(), ...others, interestWithdrawn(ann, 2))
      .when(withdrawInterest, { entryRevision: 3 })
      .then(interestWithdrawn(bob, 3));
  });
});
