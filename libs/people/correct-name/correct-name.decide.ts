import { refuse } from '#lib/domain/index.js';
import { ToSeal } from '#lib/sealing/index.js';
import { mustStand } from '../person.rules.js';
import { personUseCase } from '../person.use-case.js';
import { CorrectName } from './correct-name.command.js';

/** A name is corrected with the reason; the name before stays in the history and can still be searched for. */
export const correctName = personUseCase(CorrectName, {
  post: 'people/:id/name',
  summary: 'Correct a person’s name',
  example: { name: 'Adekunle Osibogun', reason: 'Misspelt in the transcript' },
  decide({ name, reason }, state, telling) {
    mustStand(state);
    if (name === state.name) refuse('name-unchanged', `This person is entered as ${name} already.`, 'name');
    const told = (words: string) => (state.sealed ? new ToSeal(words, { subject: telling.id }) : words);
    return [{ type: 'NameCorrected', data: { name: told(name), reason: told(reason) } }];
  },
});
