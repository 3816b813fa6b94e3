import { describe, expect, test } from '@jest/globals';
import { asLastTold, type Dated, inForceOn } from './dated.js';
import { renamed } from './renamed.js';

interface Facts {
  readonly name: string;
  readonly seats: number;
}
const born: Dated<Facts> = { from: '2020-01-01', set: { name: 'Scrutiny', seats: 11 } };
const grown: Dated<Facts> = { from: '2021-01-01', set: { seats: 13 } };

describe('a new name', () => {
  test('holds from its day on; before it the old one does', () => {
    const changes = renamed([born, grown], '2022-05-01', { name: 'Select', correction: false });
    expect(inForceOn(changes, '2022-04-30')).toEqual({ name: 'Scrutiny', seats: 13 });
    expect(inForceOn(changes, '2022-05-01')).toEqual({ name: 'Select', seats: 13 });
  });

  test('that corrects a mistake held all along', () => {
    const changes = renamed([born, grown], '2022-05-01', { name: 'Select', correction: true });
    expect(changes).toHaveLength(2);
    expect(inForceOn(changes, '2020-01-01')).toEqual({ name: 'Select', seats: 11 });
    expect(asLastTold(changes)).toEqual({ name: 'Select', seats: 13 });
  });

  test('that corrects a mistake takes the place of the last name alone', () => {
    const twice = renamed([born], '2022-05-01', { name: 'Selekt', correction: false });
    const changes = renamed([...twice, grown], '2023-01-01', { name: 'Select', correction: true });
    expect(inForceOn(changes, '2021-12-31')).toEqual({ name: 'Scrutiny', seats: 13 });
    expect(inForceOn(changes, '2022-05-01')).toEqual({ name: 'Select', seats: 13 });
  });

  test('changes nothing that it was made of', () => {
    const changes = [born, grown];
    renamed(changes, '2022-05-01', { name: 'Select', correction: true });
    expect(changes).toEqual([born, { from: '2021-01-01', set: { seats: 13 } }]);
    expect(born.set.name).toBe('Scrutiny');
  });
});
