import { describe, it } from '@jest/globals';
import { deepStrictEqual, equal } from 'node:assert/strict';
import { ann, bob, idOf } from '../testing/histories.js';
import { secondedByAnother } from './seconder.rules.js';
import { itemInWords, listed, sentence, who, whom } from './words.rules.js';

describe('A sentence', () => {
  it('names an item by its number and title as far as they are stated', () => {
    const item = { itemId: idOf('a'), business: null, status: 'listed', disposition: null } as const;
    equal(itemInWords({ ...item, number: '6', title: 'Ofsted' }), 'item 6 (Ofsted)');
    equal(itemInWords({ ...item, number: '6', title: null }), 'item 6');
    equal(itemInWords({ ...item, number: null, title: 'Ofsted' }), 'the item “Ofsted”');
    equal(itemInWords({ ...item, number: null, title: null }), `the item ${idOf('a')}`);
  });

  it('lists things with commas and a last “and”', () => {
    equal(listed([]), '');
    equal(listed(['a']), 'a');
    equal(listed(['a', 'b']), 'a and b');
    equal(listed(['a', 'b', 'c']), 'a, b and c');
  });

  it('begins with a capital', () => {
    equal(sentence('the item'), 'The item');
  });

  it('names people by their ids, which whoever shows it may replace', () => {
    equal(who(ann), `The person ${ann}`);
    equal(whom(ann), `the person ${ann}`);
  });
});

describe('A seconder', () => {
  const person = (id: string) => ({ person: id, post: null, label: null });

  it('is another than the mover, as far as both are stated', () => {
    deepStrictEqual(secondedByAnother(person(ann), person(bob)), { outcome: 'met' });
    equal(secondedByAnother(person(ann), person(ann)).outcome, 'broken');
    const unknown = { outcome: 'not-stated', rule: 'seconder', what: 'who moved and who seconded' };
    deepStrictEqual(secondedByAnother(null, person(bob)), unknown);
    deepStrictEqual(secondedByAnother(person(ann), null), unknown);
    deepStrictEqual(secondedByAnother({ person: null, post: 'a', label: null }, person(bob)), unknown);
  });
});
