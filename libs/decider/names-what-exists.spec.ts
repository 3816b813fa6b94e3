import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsOptional, IsString, ValidateNested } from 'class-validator';
import { describe, expect, it } from '@jest/globals';
import { Command, partyOf, PartyDto, refuse } from '#lib/domain/index.js';
import { type Read } from './decider.js';
import { namesWhatExists } from './names-what-exists.js';
import { noteFold } from './testing/notes.js';
import { given } from './testing/specification.js';
import { useCasesOf } from './use-case.js';

const ASH = 'b1000000-0000-4000-8000-000000000001';
const BIRCH = 'b1000000-0000-4000-8000-000000000002';
const THING = 'd1000000-0000-4000-8000-000000000001';

class Promise extends Command {
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => PartyDto)
  owners?: PartyDto[];

  @IsOptional()
  @ValidateNested()
  @Type(() => PartyDto)
  by?: PartyDto | null;

  @IsOptional()
  @IsString()
  authorityId?: string | null;

  @IsOptional()
  @IsString()
  questionId?: string | null;

  @IsOptional()
  @IsString()
  decisionId?: string | null;

  @IsOptional()
  @IsString()
  text?: string;
}

const useCase = useCasesOf<unknown, { type: 'Promised'; data: { owners: unknown[] } }>()(Promise, {
  post: 'promises',
  summary: 'Promise',
  example: {},
  reads: () => ({ note: { stream: 'note-1', fold: noteFold } }),
  decide({ text, owners = [] }) {
    if (text === 'idle') refuse('idle', 'An idle promise is none.');
    return [{ type: 'Promised', data: { owners: owners.map(partyOf) } }];
  },
});
const promise = namesWhatExists(useCase);
const told = (fields: object, ...existing: string[]) => {
  const reads = Object.fromEntries(existing.map((name) => [`named ${name}`, true]));
  return given(noteFold).when(promise, fields, { reads });
};
const promised = (...owners: object[]) => ({ type: 'Promised', data: { owners } });
const party = (person: string | null, label: string | null = null) => ({ person, post: null, label });

describe('A use case that names what exists', () => {
  it('takes people who are in the minute book, and those named by post or words', () => {
    told(
      { owners: [{ person: ASH }, { label: 'officers' }], by: { person: BIRCH } },
      `person ${ASH}`,
      `person ${BIRCH}`,
    ).then(promised(party(ASH), party(null, 'officers')));
    told({ by: null, owners: [], questionId: null }).then(promised());
  });

  it('refuses people who are not, with the field at fault', () => {
    told({ owners: [{ person: ASH }, { person: BIRCH }] }, `person ${ASH}`).thenRefused(
      'unknown-person',
      new RegExp(`^There is no person with the id ${BIRCH}\\. Enter the person first, or check the id\\.$`),
      'owners',
    );
    told({ by: { person: ASH } }, `person ${BIRCH}`).thenRefused('unknown-person', undefined, 'by');
  });

  it.each([
    ['questionId', 'question', 'question'],
    ['decisionId', 'decision', 'decision'],
    ['authorityId', 'authority', 'council'],
  ])('refuses in %s what is no %s', (field, thing, called) => {
    told({ [field]: THING }, `${thing} ${THING}`).then(promised());
    told({ [field]: THING }, `person ${THING}`).thenRefused(
      `unknown-${called}`,
      new RegExp(`There is no ${called} with the id ${THING}`),
      field,
    );
  });

  it('lets its own rules speak first', () => {
    told({ text: 'idle', by: { person: ASH } }).thenRefused('idle');
    told({ text: ASH }).then(promised());
  });

  it('takes from a reactor what may be opened a moment later', () => {
    const fields = { questionId: THING, by: { person: ASH } };
    given(noteFold).when(promise, fields, { actor: 'reactor:undertaking-opens-action' }).then(promised());
    given(noteFold).when(promise, fields, { actor: 'the reactor:' }).thenRefused('unknown-question');
  });

  it('asks whether each stream named is there, besides what it asked before', () => {
    const command = Object.assign(new Promise(), {
      questionId: THING,
      by: Object.assign(new PartyDto(), { person: ASH }),
      owners: [Object.assign(new PartyDto(), { label: 'officers' })],
      text: THING,
    });
    const reads = promise.reads?.(command, null) ?? {};
    expect(Object.fromEntries(Object.entries(reads).map(([name, { stream }]) => [name, stream]))).toEqual({
      note: 'note-1',
      [`named question ${THING}`]: `question-${THING}`,
      [`named person ${ASH}`]: `person-${ASH}`,
    });
    const plain = namesWhatExists({ ...useCase, reads: undefined } as unknown as typeof useCase);
    expect(plain.reads?.(new Promise(), null)).toEqual({});
    const { fold } = reads[`named person ${ASH}`] as Read<boolean>;
    expect(fold.initial).toBe(false);
    expect(fold.evolve(false, {} as never)).toBe(true);
  });
});
