import { describe, it } from '@jest/globals';
import { given } from '#lib/decider/testing/specification.js';
import { personFold } from '../person.state.js';
import { merged, registered } from '../testing/histories.js';
import { correctName } from './correct-name.decide.js';

const corrected = { type: 'NameCorrected', data: { name: 'Anita Cranmer', reason: 'Misspelt' } } as const;

describe('Correcting a name', () => {
  it('says what was wrong', () => {
    given(personFold, registered({ name: 'Anita Kranner' }))
      .when(correctName, corrected.data)
      .then(corrected);
  });

  it('refuses the name they have', () => {
    given(personFold, registered({ name: 'Anita Kranner' }), corrected)
      .when(correctName, corrected.data)
      .thenRefused('name-unchanged', /entered as Anita Cranmer already/, 'name');
  });

  it('refuses an entry that gave way to another', () => {
    given(personFold, registered({ name: 'Anita Kranner' }), merged)
      .when(correctName, corrected.data)
      .thenRefused('person-merged', /gave way/);
  });
});
