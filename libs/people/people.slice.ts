import { defineSlice } from '#lib/decider/use-case.js';
import { correctName } from './correct-name/correct-name.decide.js';
import { leavePost } from './leave-post/leave-post.decide.js';
import { mergePersons } from './merge-persons/merge-persons.decide.js';
import { personFold } from './person.state.js';
import { registerPerson } from './register-person/register-person.decide.js';
import { takePost } from './take-post/take-post.decide.js';

/** Streams `person-<id>`: everything that can be done to a person's entry. */
export const peopleSlice = defineSlice({
  prefix: 'person',
  thing: 'person',
  fold: personFold,
  useCases: [registerPerson, takePost, leavePost, correctName, mergePersons],
});
