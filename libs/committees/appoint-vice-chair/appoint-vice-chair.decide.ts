import { committeeUseCase } from '../committee.use-case.js';
import { officeTaken } from '../office.js';
import { personRead } from '../person.read.js';
import { AppointViceChair } from './appoint-vice-chair.command.js';

/** A committee's vice-chair is one of its members. */
export const appointViceChair = committeeUseCase(AppointViceChair, {
  post: 'committees/:id/vice-chair',
  summary: 'Record that a vice-chair was appointed',
  example: { personId: '6f1c2a34-5b6d-4e7f-8a90-b1c2d3e4f502', term: 'the municipal year' },
  reads: ({ personId }) => ({ person: personRead(personId) }),
  decide: (command, state, telling, { person }) => [
    { type: 'ViceChairAppointed', data: officeTaken(command, state, telling, person) },
  ],
});
