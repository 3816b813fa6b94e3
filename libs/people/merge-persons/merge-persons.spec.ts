import { describe, expect, it } from '@jest/globals';
import { given, madeId } from '#lib/decider/testing/specification.js';
import { personFold } from '../person.state.js';
import { OTHER, merged, registered } from '../testing/histories.js';
import { mergePersons } from './merge-persons.decide.js';

const THIRD = 'b3000000-0000-5000-8000-000000000003';
const other = { registered: true, name: 'Anita Cranmer', mergedInto: null, posts: [] };
const fields = { into: OTHER, reason: 'The same councillor' };
const anita = given(personFold, registered());

describe('Two entries that are one person', () => {
  it('lets this one give way to the other, and says how it is known', () => {
    anita.when(mergePersons, fields, { reads: { other } }).then({ type: 'PersonsMerged', data: fields });
  });

  it('reads the other entry', () => {
    expect(mergePersons.reads?.({ into: OTHER } as never, personFold.initial)).toEqual({
      other: { stream: `person-${OTHER}`, fold: personFold },
    });
  });

  it('refuses an entry giving way to itself', () => {
    anita
      .when(mergePersons, { ...fields, into: madeId('this') }, { reads: { other } })
      .thenRefused('merged-with-itself', /Name the other entry/, 'into');
  });

  it('refuses an entry that does not exist', () => {
    anita
      .when(mergePersons, fields, { reads: { other: personFold.initial } })
      .thenRefused('unknown-person', /There is no person/, 'into');
  });

  it('refuses an entry that gave way to this one', () => {
    anita
      .when(mergePersons, fields, { reads: { other: { ...other, mergedInto: madeId('this') } } })
      .thenRefused('merged-the-other-way', /they are one person/, 'into');
  });

  it('refuses an entry that gave way to a third, and names the third', () => {
    anita
      .when(mergePersons, fields, { reads: { other: { ...other, mergedInto: THIRD } } })
      .thenRefused('person-merged', new RegExp(`${THIRD}. Name that one`), 'into');
  });

  it('refuses to give way twice', () => {
    given(personFold, registered(), merged)
      .when(mergePersons, { ...fields, into: THIRD }, { reads: { other } })
      .thenRefused('person-merged', /Record it on that entry/);
  });
});
