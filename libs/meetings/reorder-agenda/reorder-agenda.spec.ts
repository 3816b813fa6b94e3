import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import fc from 'fast-check';
import { deepStrictEqual } from 'node:assert/strict';
import { convened, idOf, item, withdrawn } from '../testing/histories.js';
import { stateAfter } from '../testing/states.js';
import { standingItems } from '../rules/items.rules.js';
import { reorderAgenda } from './reorder-agenda.decide.js';

const agenda = [convened(), item('a', { number: '1' }), item('b', { number: '2' }), item('c'), withdrawn('c')];
const order = (...names: string[]) => ({ itemIds: names.map(idOf) });

describe('Changing the order of business', () => {
  it('names every standing item once', () => {
    given(meetingFold, ...agenda)
      .when(reorderAgenda, { ...order('b', 'a'), reason: 'A train to catch' })
      .then({ type: 'AgendaReordered', data: { ...order('b', 'a'), reason: 'A train to catch' } });
    given(meetingFold, ...agenda)
      .when(reorderAgenda, order('b', 'a'))
      .then({ type: 'AgendaReordered', data: { ...order('b', 'a'), reason: null } });
  });

  it('refuses an order that leaves an item out, naming it', () => {
    given(meetingFold, ...agenda)
      .when(reorderAgenda, order('b'))
      .thenRefused('agenda-order-incomplete', /leaves out item 1\.$/, 'itemIds');
    given(meetingFold, ...agenda)
      .when(reorderAgenda, order())
      .thenRefused('agenda-order-incomplete', /leaves out item 1 and item 2\.$/, 'itemIds');
  });

  it('refuses an item named twice, withdrawn or unknown', () => {
    for (const surplus of [order('b', 'a', 'a'), order('b', 'a', 'c'), order('b', 'a', 'd')])
      given(meetingFold, ...agenda)
        .when(reorderAgenda, surplus)
        .thenRefused('agenda-order-surplus', /names an item twice, or one that is not/, 'itemIds');
  });

  it('refuses the order that stands', () => {
    given(meetingFold, ...agenda)
      .when(reorderAgenda, order('a', 'b'))
      .thenRefused('agenda-order-unchanged', /in that order already/, 'itemIds');
  });

  it('puts any agenda into any order, losing nothing', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{3}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        names.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, wanted]) => {
          const itemIds = wanted.map(idOf);
          const items = all.map((name) => item(name));
          const state = stateAfter(convened(), ...items, { type: 'AgendaReordered', data: { itemIds, reason: null } });
          deepStrictEqual(
            standingItems(state).map(({ itemId }) => itemId),
            itemIds,
          );
        },
      ),
    );
  });

  it('may leave some items where they are', () => {
    given(meetingFold, convened(), item('a'), item('b'), item('c'))
      .when(reorderAgenda, order('a', 'c', 'b'))
      .then({ type: 'AgendaReordered', data: { ...order('a', 'c', 'b'), reason: null } });
  });
});
