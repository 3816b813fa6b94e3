import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { meetingFold } from '../meeting.state.js';
import { ann, attended, declared, idOf, item, sitting } from '../testing/histories.js';
import { declareInterest } from './declare-interest.decide.js';

describe('Declaring an interest', () => {
  it('keeps its kind, item, nature and what was done, as far as they are stated', () => {
    const stated = { interest: 'disclosable-pecuniary', itemId: idOf('a'), nature: 'Owns it', action: 'left' } as const;
    given(meetingFold, ...sitting(), item('a'))
      .when(declareInterest, { personId: ann, ...stated })
      .then(declared(ann, stated));
    given(meetingFold, ...sitting(), attended(ann, { present: null }))
      .when(declareInterest, { personId: ann })
      .then(declared(ann));
  });

  it('refuses the same declaration twice', () => {
    given(meetingFold, ...sitting(), declared(ann))
      .when(declareInterest, { personId: ann })
      .thenRefused('recorded-already', /^This declaration/);
  });

  it('refuses an item that is unknown and a person who was absent', () => {
    given(meetingFold, ...sitting())
      .when(declareInterest, { personId: ann, itemId: idOf('a') })
      .thenRefused('unknown-agenda-item', undefined, 'itemId');
    given(meetingFold, ...sitting(), attended(ann, { present: false }))
      .when(declareInterest, { personId: ann })
      .thenRefused('declared-but-absent', /Correct their attendance first/, 'personId');
  });
});
