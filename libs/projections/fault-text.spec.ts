import { expect, test } from '@jest/globals';
import { faultText } from './fault-text.js';

test('an error of the language is kept in its own words, without what it quotes', () => {
  expect(faultText(new TypeError("Cannot read properties of undefined (reading 'owners')"))).toMatch(
    /^TypeError: Cannot read properties of undefined \(reading 'owners'\) \(fault-text\.spec\.ts:\d+\)$/,
  );
  expect(faultText(new RangeError('Invalid "Mrs Jones"'))).toMatch(/^RangeError: Invalid "…" \(/);
});

test('any other error is kept by its kind and its place alone: its words might name a person', () => {
  class NoSuchPerson extends Error {
    override readonly name = 'NoSuchPerson';
  }
  expect(faultText(new NoSuchPerson('Mrs Jones of Hereford'))).toMatch(/^NoSuchPerson \(fault-text\.spec\.ts:\d+\)$/);
});

test('very long words are cut', () => {
  expect(faultText(new TypeError('x'.repeat(1_000))).length).toBeLessThan(300);
});

test('what is no error, or does not say where, is kept too', () => {
  expect(faultText('Mrs Jones')).toBe('Something that is no Error was thrown.');
  const placeless = new TypeError('lost');
  delete placeless.stack;
  expect(faultText(placeless)).toBe('TypeError: lost');
});
