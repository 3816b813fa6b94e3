import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { ann, bob, idOf, item, motion, sitting } from '../testing/histories.js';
import { moveMotion } from './move-motion.decide.js';

const person = (id: string) => ({ person: id, post: null, label: null });

describe('A motion', () => {
  it('is moved by one and seconded by another, as far as the record names them', () => {
    given(meetingFold, ...sitting(), item('a'))
      .when(moveMotion, { text: 'motion', itemId: idOf('a'), mover: { person: ann }, seconder: { person: bob } })
      .then(motion('motion', { itemId: idOf('a'), mover: person(ann), seconder: person(bob) }));
    given(meetingFold, ...sitting())
      .when(moveMotion, { text: 'motion' })
      .then(motion('motion'));
    given(meetingFold, ...sitting())
      .when(moveMotion, { text: 'motion', mover: { person: ann } })
      .then(motion('motion', { mover: person(ann) }));
    given(meetingFold, ...sitting())
      .when(moveMotion, { text: 'motion', seconder: { person: ann } })
      .then(motion('motion', { seconder: person(ann) }));
  });

  it('is not seconded by its mover, and is moved once', () => {
    given(meetingFold, ...sitting())
      .when(moveMotion, { text: 'motion', mover: { person: ann }, seconder: { person: ann } })
      .thenRefused('seconded-by-the-mover', /another member than its mover/, 'seconder');
    given(meetingFold, ...sitting(), motion('first', { text: 'motion' }))
      .when(moveMotion, { text: 'motion' })
      .thenRefused('recorded-already', /^This motion/);
  });
});
