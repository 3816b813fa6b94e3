import { describe, it } from '@jest/globals';
import { deepStrictEqual } from 'node:assert/strict';
import { convened, idOf, item, itemOpened } from '../testing/histories.js';
import { stateAfter } from '../testing/states.js';

const urgent = {
  type: 'UrgentItemAccepted',
  data: { itemId: idOf('u'), title: 'The flood', acceptedBy: null, specialCircumstances: 'It rains' },
} as const;

describe('The agenda', () => {
  it('has each item with what is stated of it, urgent ones without number or kind of business', () => {
    const listed = { status: 'listed', disposition: null };
    deepStrictEqual(
      stateAfter(convened(), item('a', { number: '6', title: 'Ofsted', business: 'education' }), urgent).agenda,
      {
        items: [
          { itemId: idOf('a'), number: '6', title: 'Ofsted', business: 'education', ...listed },
          { itemId: idOf('u'), number: null, title: 'The flood', business: null, ...listed },
        ],
        published: 0,
        changedSincePublished: true,
      },
    );
  });

  it('follows each item by itself', () => {
    deepStrictEqual(
      stateAfter(convened(), item('a'), urgent, itemOpened('u')).agenda.items.map(({ status }) => status),
      ['listed', 'open'],
    );
  });
});
