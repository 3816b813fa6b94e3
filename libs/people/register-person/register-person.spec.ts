import { describe, it } from '@jest/globals';
import { given, madeId } from '#lib/decider/testing/specification.js';
import { ToSeal } from '#lib/sealing/index.js';
import { personFold } from '../person.state.js';
import { registerPerson } from './register-person.decide.js';

describe('Entering a person', () => {
  it('takes a name; in what capacity they appear may be unknown', () => {
    given(personFold)
      .when(registerPerson, { name: 'Anita Cranmer' })
      .then({ type: 'PersonRegistered', data: { name: 'Anita Cranmer', label: null, capacity: 'unknown' } });
  });

  it('takes the record’s words for someone nobody names', () => {
    given(personFold)
      .when(registerPerson, { label: 'the youth voice representative', capacity: 'unknown' })
      .then({
        type: 'PersonRegistered',
        data: { name: null, label: 'the youth voice representative', capacity: 'unknown' },
      });
  });

  it('seals how a member of the public is called, under their own entry', () => {
    const under = { subject: madeId('this') };
    given(personFold)
      .when(registerPerson, { name: 'Jane Roe', label: 'a resident', capacity: 'public' })
      .then({
        type: 'PersonRegistered',
        data: { name: new ToSeal('Jane Roe', under), label: new ToSeal('a resident', under), capacity: 'public' },
      });
  });

  it('refuses someone with neither', () => {
    given(personFold)
      .when(registerPerson, {})
      .thenRefused('person-unnamed', /Give a name, or as label/, 'name');
  });
});
