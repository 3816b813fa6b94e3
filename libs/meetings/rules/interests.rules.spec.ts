import { describe, it } from '@jest/globals';
import { deepStrictEqual, equal } from 'node:assert/strict';
import { ann, bob, declared, dispensed, idOf, sitting } from '../testing/histories.js';
import { stateAfter } from '../testing/states.js';
import { freeToVote } from './interests.rules.js';

const itemId = idOf('a');
const other = idOf('b');
const outcome = (on: string | null, ...told: Parameters<typeof stateAfter>) => {
  const free = freeToVote(stateAfter(...sitting(), ...told), ann, on);
  return free.outcome === 'broken' ? free.rule : free.outcome === 'not-stated' ? free.what : 'met';
};
const pecuniary = (of: string | null) => declared(ann, { interest: 'disclosable-pecuniary', itemId: of });

describe('An interest and a vote', () => {
  it('keeps a member with a disclosable pecuniary interest from voting on that item, or at all', () => {
    equal(outcome(itemId, pecuniary(itemId)), 'pecuniary-interest');
    equal(outcome(other, pecuniary(itemId)), 'met');
    equal(outcome(other, pecuniary(null)), 'pecuniary-interest');
    equal(outcome(itemId, declared(bob, { interest: 'disclosable-pecuniary' })), 'met');
    equal(outcome(itemId, pecuniary(other), pecuniary(itemId)), 'pecuniary-interest');
  });

  it('lets a dispensation for the item or for all remove the bar', () => {
    equal(outcome(itemId, pecuniary(itemId), dispensed(ann, itemId)), 'met');
    equal(outcome(itemId, pecuniary(itemId), dispensed(ann)), 'met');
    equal(outcome(itemId, pecuniary(itemId), dispensed(ann, other)), 'pecuniary-interest');
    equal(outcome(itemId, pecuniary(itemId), dispensed(bob)), 'pecuniary-interest');
    equal(outcome(null, pecuniary(null), dispensed(ann, itemId)), 'pecuniary-interest');
  });

  it('contradicts a vote by whoever is recorded as having left or not voted for it', () => {
    for (const action of ['left', 'spoke-and-left', 'did-not-vote'] as const)
      equal(outcome(itemId, declared(ann, { interest: 'personal', itemId, action })), 'stood-aside');
    equal(outcome(itemId, declared(ann, { interest: 'personal', itemId, action: 'stayed' })), 'met');
    equal(outcome(itemId, declared(ann, { interest: 'non-registrable', itemId })), 'met');
  });

  it('is not stated where the kind of interest or the item voted on is not', () => {
    equal(outcome(itemId, declared(ann)), 'the kind of an interest declared');
    equal(outcome(itemId, declared(ann), dispensed(ann)), 'met');
    equal(outcome(null, pecuniary(itemId)), 'the item voted on, against which an interest was declared');
    equal(
      outcome(null, declared(ann, { interest: 'personal', itemId, action: 'left' })),
      'the item voted on, against which an interest was declared',
    );
    equal(outcome(null, declared(ann, { interest: 'personal', itemId })), 'met');
  });

  it('says why a member may not have voted, and what is not stated', () => {
    const free = (...told: Parameters<typeof stateAfter>) => freeToVote(stateAfter(...sitting(), ...told), ann, itemId);
    deepStrictEqual(free(declared(ann, { interest: 'personal', itemId, action: 'left' })), {
      outcome: 'broken',
      rule: 'stood-aside',
      sentence: `The person ${ann} declared an interest and is recorded as having left or not voted, so they cannot have voted on this.`,
    });
    deepStrictEqual(free(declared(ann)), {
      outcome: 'not-stated',
      rule: 'interest',
      what: 'the kind of an interest declared',
    });
    deepStrictEqual(freeToVote(stateAfter(...sitting(), pecuniary(itemId)), ann, null), {
      outcome: 'not-stated',
      rule: 'interest',
      what: 'the item voted on, against which an interest was declared',
    });
  });
});
