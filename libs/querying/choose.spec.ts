import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#lib/domain/index.js';
import { chooseCandidates } from './choose.js';

const ID = 'c1000000-0000-5000-8000-000000000001';
const candidates = [
  { id: ID, names: ['Children’s & Education Select Committee', 'Children’s Committee'] },
  { id: 'two', names: ['Cabinet'] },
  { id: 'three', names: ['Cabinet'] },
  { id: 'four', names: ['Cabinet Liaison Group'] },
  { id: 'five', names: ['Growth Select Committee'] },
];
const choose = (text: string) => chooseCandidates(candidates, text, { field: 'committee', thing: 'committee' });
const refusal = (text: string): Refusal => {
  try {
    choose(text);
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error('Something was found.');
};

describe('What a clerk types to name a committee', () => {
  it('may be its id, in capitals too', () => {
    expect(choose(ID)).toEqual([ID]);
    expect(choose(` ${ID.toUpperCase()} `)).toEqual([ID]);
  });

  it('may be its name, whatever the case, the punctuation and the accents', () => {
    expect(choose("CHILDREN'S and education select committee")).toEqual([ID]);
    expect(choose('childrens & éducation: select committee')).toEqual([ID]);
  });

  it('may be a name it had before', () => {
    expect(choose('children’s committee')).toEqual([ID]);
  });

  it('means every committee of that name, and a whole name before a part of another', () => {
    expect(choose('cabinet')).toEqual(['two', 'three']);
  });

  it('may be the beginnings of some of its words, in order', () => {
    expect(choose('growth')).toEqual(['five']);
    expect(choose('child select')).toEqual([ID]);
    expect(choose('liaison')).toEqual(['four']);
  });

  it('is refused when a part fits several names, which are listed', () => {
    const refused = refusal('select committee');
    expect(refused).toMatchObject({ kind: 'field', rule: 'ambiguous-committee', field: 'committee' });
    expect(refused.message).toBe(
      '“select committee” fits more than one committee: Children’s & Education Select Committee and Growth Select Committee. Write more of the name.',
    );
  });

  it('is refused with what comes near', () => {
    const refused = refusal('Cabnet');
    expect(refused).toMatchObject({ kind: 'field', rule: 'unknown-committee', field: 'committee' });
    expect(refused.message).toBe(
      'No committee in the minute book goes by “Cabnet”. Did you mean Cabinet or Cabinet Liaison Group?',
    );
  });

  it('is refused when nothing comes near, when it is empty, and when no such id exists', () => {
    expect(refusal('Zoo').message).toBe('No committee in the minute book goes by “Zoo”.');
    expect(refusal(' - ').message).toBe('No committee in the minute book goes by “ - ”.');
    const missing = 'c9000000-0000-5000-8000-000000000009';
    expect(refusal(missing)).toMatchObject({
      rule: 'unknown-committee',
      message: `There is no committee with the id ${missing}.`,
    });
    expect(() => chooseCandidates([], 'Cabinet', { field: 'body', thing: 'committee' })).toThrow(
      'No committee in the minute book goes by “Cabinet”.',
    );
  });

  it('lists five names at most', () => {
    const many = Array.from({ length: 8 }, (_, index) => ({ id: String(index), names: [`Panel ${index}`] }));
    expect(() => chooseCandidates(many, 'panel', { field: 'committee', thing: 'committee' })).toThrow(
      'Panel 0, Panel 1, Panel 2, Panel 3, Panel 4 and 3 more. Write',
    );
    expect(() => chooseCandidates(many, 'pannel', { field: 'committee', thing: 'committee' })).toThrow(
      'Did you mean Panel 0, Panel 1 or Panel 2?',
    );
  });
});
