import { describe, expect, it } from '@jest/globals';
import { Command } from '#lib/domain/index.js';
import { type UseCase, useCasesOf } from './use-case.js';

class Note extends Command {}
const specification = { post: 'notes', summary: 'Note', example: {}, decide: () => [] };
const made = (rest: Partial<Pick<UseCase, 'roles' | 'creates'>> = {}) =>
  useCasesOf<unknown, { type: 'Noted'; data: object }>()(Note, { ...specification, ...rest });

describe('a use case', () => {
  it('is for clerks, and of a stream that exists, where it does not say otherwise', () =>
    expect(made()).toEqual({ ...specification, command: Note, roles: ['clerk'], creates: false }));

  it('says otherwise', () =>
    expect(made({ roles: ['admin'], creates: 'either' })).toMatchObject({ roles: ['admin'], creates: 'either' }));
});
