import { describe, expect, it } from '@jest/globals';
import { corrected, occurrences } from './decision.text.js';

const text = { title: 'Short breaks', clauses: ['To extend it for one year.', 'To report in one year.'] };

describe('The text of a decision', () => {
  it('counts how often words stand in title and clauses', () => {
    expect(occurrences(text, 'one year')).toBe(2);
    expect(occurrences(text, 'Short')).toBe(1);
    expect(occurrences(text, 'two')).toBe(0);
    expect(occurrences({ title: null, clauses: ['one one'] }, 'one')).toBe(2);
  });

  it('replaces words as they are written', () => {
    expect(corrected(text, 'for one year', 'for $& years')).toEqual({
      title: 'Short breaks',
      clauses: ['To extend it for $& years.', 'To report in one year.'],
    });
    expect(corrected(text, 'Short', 'Long').title).toBe('Long breaks');
    expect(corrected({ title: null, clauses: [] }, 'a', 'b')).toEqual({ title: null, clauses: [] });
  });
});
