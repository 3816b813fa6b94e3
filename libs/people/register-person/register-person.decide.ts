import { refuseField } from '#lib/domain/index.js';
import { ToSeal } from '#lib/sealing/index.js';
import { personUseCase } from '../person.use-case.js';
import { RegisterPerson } from './register-person.command.js';

/** A person has a name, or at least the words the record has for them. Those of a member of the public are sealed. */
export const registerPerson = personUseCase(RegisterPerson, {
  post: 'people',
  summary: 'Enter a person in the minute book',
  creates: true,
  example: { name: 'Anita Cranmer', capacity: 'member' },
  decide({ name = null, label = null, capacity = 'unknown' }, _state, telling) {
    if (name === null && label === null)
      refuseField('name', 'person-unnamed', 'Give a name, or as label what the record calls them.');
    const told = (words: string | null) =>
      words === null || capacity !== 'public' ? words : new ToSeal(words, { subject: telling.id });
    return [{ type: 'PersonRegistered', data: { name: told(name), label: told(label), capacity } }];
  },
});
