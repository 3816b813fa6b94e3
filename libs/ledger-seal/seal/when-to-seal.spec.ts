import { describe, expect, it } from '@jest/globals';
import { isSealDue, LONGEST_UNSEALED_MS, MOST_UNSEALED } from './when-to-seal.js';

const sealedAt = '2026-11-21T12:00:00.000Z';
const now = Date.parse(sealedAt);

describe('a seal is due', () => {
  it.each(['MeetingOpened', 'RecordCertified'])('at once after %s', (type) => {
    expect(isSealDue({ entries: 2, sealedAt, types: ['Noted', type] }, now)).toBe(true);
  });
  it('after so many entries', () => {
    expect(isSealDue({ entries: MOST_UNSEALED - 1, sealedAt, types: [] }, now)).toBe(false);
    expect(isSealDue({ entries: MOST_UNSEALED, sealedAt, types: [] }, now)).toBe(true);
  });
  it('an hour after the last, when anything came since', () => {
    expect(isSealDue({ entries: 1, sealedAt, types: [] }, now + LONGEST_UNSEALED_MS - 1)).toBe(false);
    expect(isSealDue({ entries: 1, sealedAt, types: [] }, now + LONGEST_UNSEALED_MS)).toBe(true);
    expect(isSealDue({ entries: 0, sealedAt, types: [] }, now + LONGEST_UNSEALED_MS)).toBe(false);
  });
  it('with the first entries of a ledger that has none', () => {
    expect(isSealDue({ entries: 1, sealedAt: null, types: [] }, now)).toBe(true);
    expect(isSealDue({ entries: 0, sealedAt: null, types: [] }, now)).toBe(false);
  });
});
