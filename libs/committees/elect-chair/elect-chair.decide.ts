import { committeeUseCase } from '../committee.use-case.js';
import { officeTaken } from '../office.js';
import { personRead } from '../person.read.js';
import { ElectChair } from './elect-chair.command.js';

/** A committee elects one of its members to the chair. */
export const electChair = committeeUseCase(ElectChair, {
  post: 'committees/:id/chair',
  summary: 'Record that a chair was elected',
  example: { personId: '6f1c2a34-5b6d-4e7f-8a90-b1c2d3e4f502', term: 'the municipal year' },
  reads: ({ personId }) => ({ person: personRead(personId) }),
  decide: (command, state, telling, { person }) => [
    { type: 'ChairElected', data: officeTaken(command, state, telling, person) },
  ],
});
