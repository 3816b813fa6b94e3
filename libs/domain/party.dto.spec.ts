import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ToSeal } from '#lib/sealing/index.js';
import { isOneOf, isPublic, PartyDto, partyOf, personKey, wordsFor } from './index.js';

const told = (fields: object) => plainToInstance(PartyDto, fields);
const faults = (fields: object) =>
  validateSync(told(fields), { whitelist: true, forbidNonWhitelisted: true }).flatMap(({ property, constraints }) =>
    Object.values(constraints ?? {}).map((sentence) => [property, sentence]),
  );
const DIGEST = { _sd: 'a'.repeat(43) };
const ID = '9b2d7f10-4c3e-5a81-8d6f-1e0c5b7a2d94';

describe('Someone named in a record', () => {
  it('is a person, a post or words; the rest is null', () => {
    expect(partyOf(told({ person: ID }))).toEqual({ person: ID, post: null, label: null });
    expect(partyOf(told({ label: 'officers' }))).toEqual({ person: null, post: null, label: 'officers' });
    expect(partyOf(told({ label: 'Jane Roe', public: false })).label).toBe('Jane Roe');
  });

  it('is to be sealed where they are a member of the public without an entry', () => {
    expect(partyOf(told({ label: 'Jane Roe', public: true })).label).toEqual(new ToSeal('Jane Roe', null));
  });

  it('is said to be such with words and no entry', () => {
    const sentence = 'public is for someone without an entry: give how the record names them as label, and no person.';
    expect(faults({ label: 'Jane Roe', public: true })).toEqual([]);
    for (const wrong of [{ public: true }, { public: true, person: ID, label: 'Jane' }, { public: true, post: 'x' }])
      expect(faults(wrong)).toEqual([['public', sentence]]);
    expect(faults({ public: 'yes' })).toEqual([['public', 'public must be a boolean value']]);
  });

  it('is copied as they are sealed', () => {
    expect(faults({ person: DIGEST, label: DIGEST })).toEqual([]);
    expect(partyOf(told({ person: DIGEST }))).toEqual({ person: DIGEST, post: null, label: null });
  });

  it('is refused in any other form, in class-validator’s words', () => {
    expect(faults({ person: 'Jane' })).toEqual([['person', 'person must be a UUID']]);
    expect(faults({ person: { _sd: 'short' } })).toEqual([['person', 'person must be a UUID']]);
    expect(faults({ label: '' })).toEqual([['label', 'label must be longer than or equal to 1 characters']]);
    expect(faults({ label: 'x'.repeat(201) })).toEqual([
      ['label', 'label must be shorter than or equal to 200 characters'],
    ]);
    expect(faults({ label: 5 })).toContainEqual(['label', 'label must be a string']);
  });
});

describe('A party as rows keep it', () => {
  const [jane, officers] = [
    { person: DIGEST, post: null, label: DIGEST },
    { person: null, post: 'Director', label: 'officers' },
  ];

  it('is found by the person’s id or by the digest in its place', () => {
    expect([personKey(jane), personKey({ ...officers, person: ID }), personKey(officers), personKey(null)]).toEqual([
      DIGEST._sd,
      ID,
      null,
      null,
    ]);
    expect(isOneOf(jane, [DIGEST._sd])).toBe(true);
    expect(isOneOf(officers, [ID])).toBe(false);
  });

  it('has words in the clear, or is a member of the public', () => {
    expect([wordsFor(jane), wordsFor(officers)]).toEqual([[], ['Director', 'officers']]);
    expect([isPublic(jane), isPublic(officers), isPublic(null)]).toEqual([true, false, false]);
  });
});
