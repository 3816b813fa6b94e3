import { given } from '#lib/decider/testing/specification.js';
import { type UseCase } from '#lib/decider/use-case.js';
import { programmeFold } from '../programme.state.js';
import { delivered, dropped, noMeeting, opened, OTHER, suggested, topic } from './histories.js';

/** What is delivered or dropped is past, and what is not on the programme cannot be worked on. */
export function refusesWhatIsPast(useCase: UseCase, done: string, fields: object = {}): void {
  const reads = { meeting: noMeeting };
  given(programmeFold, opened, suggested(), delivered)
    .when(useCase, { ...topic, ...fields }, { reads })
    .thenRefused('topic-delivered', new RegExp(`cannot be ${done}: it was delivered\\. Suggest it again if more`));
  given(programmeFold, opened, suggested(), dropped)
    .when(useCase, { ...topic, ...fields }, { reads })
    .thenRefused('topic-dropped', new RegExp(`cannot be ${done}: it was dropped\\. Suggest it again if it is wanted`));
  given(programmeFold, opened, suggested())
    .when(useCase, { ...topic, topicId: OTHER, ...fields }, { reads })
    .thenRefused('unknown-topic', /There is no topic with the id d1/);
}
