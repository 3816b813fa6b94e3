import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import {
  adjourned,
  answer,
  certified,
  closed,
  concluded,
  idOf,
  item,
  question,
  recorded,
  resolution,
  sitting,
  undertaking,
  vote,
  withdrawn,
} from '../testing/histories.js';
import { certifyRecord } from './certify-record.decide.js';

const empty = { items: [], questions: [], undertakings: [], resolutions: [], votes: [] };

describe('Certifying the record of a meeting', () => {
  it('carries the closing manifest: every item, question, undertaking, resolution and vote', () => {
    given(
      meetingFold,
      ...sitting(),
      item('a', { number: '1' }),
      item('b'),
      item('c', { number: '3' }),
      concluded('a', 'resolved'),
      withdrawn('b'),
      question('whole'),
      answer('whole', true),
      question('part'),
      answer('part', false),
      question('unsaid'),
      answer('unsaid', null),
      question('promised'),
      answer('promised', true),
      undertaking('promise', { questionId: idOf('promised') }),
      question('kept'),
      undertaking('given', { questionId: idOf('kept') }),
      answer('kept', true),
      question('none'),
      undertaking('other'),
      vote('v'),
      resolution('r'),
      closed(),
    )
      .when(certifyRecord, {
        certifiedBy: 'Committee clerk',
        unresolved: [{ itemId: idOf('c'), reason: 'The page ends there' }],
      })
      .then(
        certified({
          certifiedBy: 'Committee clerk',
          manifest: {
            revision: 23,
            items: [
              { itemId: idOf('a'), number: '1', disposition: 'resolved', unresolvedBecause: null },
              { itemId: idOf('b'), number: null, disposition: 'withdrawn', unresolvedBecause: null },
              { itemId: idOf('c'), number: '3', disposition: null, unresolvedBecause: 'The page ends there' },
            ],
            questions: [
              { questionId: idOf('whole'), state: 'answered' },
              { questionId: idOf('part'), state: 'answered-in-part' },
              { questionId: idOf('unsaid'), state: 'answered' },
              { questionId: idOf('promised'), state: 'answer-promised' },
              { questionId: idOf('kept'), state: 'answered' },
              { questionId: idOf('none'), state: 'not-answered' },
            ],
            undertakings: [idOf('promise'), idOf('given'), idOf('other')],
            resolutions: [idOf('r')],
            votes: [idOf('v')],
          },
        }),
      );
  });

  it('follows the close of the meeting, and is done once', () => {
    given(meetingFold, ...sitting(), closed())
      .when(certifyRecord, {})
      .then(certified({ manifest: { revision: 2, ...empty } }));
    given(meetingFold, ...sitting())
      .when(certifyRecord, {})
      .thenRefused('meeting-not-closed', /Record its close first/);
    given(meetingFold, ...sitting(), adjourned())
      .when(certifyRecord, {})
      .thenRefused('meeting-not-closed');
    given(meetingFold, ...recorded())
      .when(certifyRecord, {})
      .thenRefused('certified-already', /already/);
  });

  it('refuses while an item has no disposition, and names every such item', () => {
    const open = [
      ...sitting(),
      item('a', { number: '1' }),
      item('b', { title: 'Ofsted' }),
      concluded('b', null),
      closed(),
    ];
    given(meetingFold, ...open)
      .when(certifyRecord, {})
      .thenRefused('items-without-disposition', /how item 1 and the item “Ofsted” ended\. Conclude them/, 'unresolved');
    given(meetingFold, ...open)
      .when(certifyRecord, { unresolved: [{ itemId: idOf('a'), reason: 'Not said' }] })
      .thenRefused('items-without-disposition', /how the item “Ofsted” ended\. Conclude it/, 'unresolved');
  });

  it('refuses to call unresolved what is unknown, has a disposition, or was named before', () => {
    const reason = 'Not said';
    const history = [...sitting(), item('a', { number: '1' }), item('b', { number: '2' }), concluded('a'), closed()];
    given(meetingFold, ...history)
      .when(certifyRecord, { unresolved: [{ itemId: idOf('c'), reason }] })
      .thenRefused('unknown-agenda-item', undefined, 'unresolved');
    given(meetingFold, ...history)
      .when(certifyRecord, { unresolved: [{ itemId: idOf('a'), reason }] })
      .thenRefused('item-has-disposition', /^Item 1 is on record as noted/, 'unresolved');
    given(meetingFold, ...history)
      .when(certifyRecord, {
        unresolved: [
          { itemId: idOf('b'), reason },
          { itemId: idOf('b'), reason },
        ],
      })
      .thenRefused('item-named-twice', /^Item 2 is named twice/, 'unresolved');
  });

  it('takes several items that are unresolved, each once', () => {
    const unresolved = ['a', 'b'].map((name) => ({ itemId: idOf(name), reason: 'Not said' }));
    given(meetingFold, ...sitting(), item('a'), item('b'), closed())
      .when(certifyRecord, { unresolved })
      .then(
        certified({
          manifest: {
            revision: 4,
            items: unresolved.map(({ itemId, reason }) => ({
              itemId,
              number: null,
              disposition: null,
              unresolvedBecause: reason,
            })),
            questions: [],
            undertakings: [],
            resolutions: [],
            votes: [],
          },
        }),
      );
  });
});
