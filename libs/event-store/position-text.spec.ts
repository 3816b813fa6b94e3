import { expect, it } from '@jest/globals';
import { positionText } from './position-text.js';

it.each([
  ['0000000000000042', '42'],
  ['00000000000000028311', '28311'],
  ['00000000000000028311.00000000000000028190', '28311.00000000000000028190'],
  ['0', '0'],
])('a person reads the position %s as %s', (position, text) => expect(positionText(position)).toBe(text));
