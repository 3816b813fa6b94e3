import { refuse, refuseField } from '#lib/domain/index.js';
import { mustStand } from '../person.rules.js';
import { personFold } from '../person.state.js';
import { personUseCase } from '../person.use-case.js';
import { MergePersons } from './merge-persons.command.js';

/** Two entries prove to be one person: one gives way to the other, which must stand itself. Nothing is deleted. */
export const mergePersons = personUseCase(MergePersons, {
  post: 'people/:id/merge',
  summary: 'Say that two entries are one person',
  example: { into: '6f1c2a34-5b6d-4e7f-8a90-b1c2d3e4f502', reason: 'The same councillor, spelt two ways' },
  reads: ({ into }) => ({ other: { stream: `person-${into}`, fold: personFold } }),
  decide({ into, reason }, state, telling, { other }) {
    mustStand(state);
    if (into === telling.id)
      refuseField('into', 'merged-with-itself', 'An entry cannot give way to itself. Name the other entry.');
    if (!other.registered) refuseField('into', 'unknown-person', `There is no person with the id ${into}.`);
    if (other.mergedInto === telling.id)
      refuse('merged-the-other-way', 'The other entry gave way to this one already; they are one person.', 'into');
    if (other.mergedInto !== null)
      refuse(
        'person-merged',
        `The entry named gave way to the person with the id ${other.mergedInto}. Name that one.`,
        'into',
      );
    return [{ type: 'PersonsMerged', data: { into, reason } }];
  },
});
