import { refuseField } from '#lib/domain/index.js';
import { personUseCase } from '../person.use-case.js';
import { RegisterPerson } from './register-person.command.js';

/** A person has a name, or at least the words the record has for them. */
export const registerPerson = personUseCase(RegisterPerson, {
  post: 'people',
  summary: 'Enter a person in the minute book',
  creates: true,
  example: { name: 'Anita Cranmer', capacity: 'member' },
  decide({ name = null, label = null, capacity = 'unknown' }) {
    if (name === null && label === null)
      refuseField('name', 'person-unnamed', 'Give a name, or as label what the record calls them.');
    return [{ type: 'PersonRegistered', data: { name, label, capacity } }];
  },
});
