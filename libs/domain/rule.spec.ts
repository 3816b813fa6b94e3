import { describe, expect, it } from '@jest/globals';
import { Refusal, refuse, refuseField, refuseUnknown } from './refusal.js';
import { broken, met, notStated, uphold } from './rule.js';

const refusalOf = (doing: () => unknown): Refusal => {
  try {
    doing();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
};
const noRoll = notStated('quorum', 'no roll');

describe('The rules a command must keep', () => {
  it('are kept where they are met, with nothing left to say', () => {
    expect(uphold()).toEqual([]);
    expect(uphold(met, met)).toEqual([]);
  });

  it('are noted where the record does not state what they ask about, and refuse nothing', () => {
    expect(uphold(noRoll, met, notStated('entitlement', 'no member named'))).toEqual([
      'quorum: no roll',
      'entitlement: no member named',
    ]);
  });

  it('refuse where one is broken, with its own sentence and the field at fault', () => {
    const tooFew = broken('inquorate', 'Three members must be present.', 'present');
    expect(tooFew).toEqual({
      outcome: 'broken',
      rule: 'inquorate',
      sentence: 'Three members must be present.',
      field: 'present',
    });
    expect(refusalOf(() => uphold(noRoll, met, tooFew))).toMatchObject({
      kind: 'rule',
      rule: 'inquorate',
      message: 'Three members must be present.',
      field: 'present',
    });
  });

  it('refuse by no field where the fault lies in none', () => {
    const tooFew = broken('inquorate', 'Three members must be present.');
    expect(tooFew).toEqual({ outcome: 'broken', rule: 'inquorate', sentence: 'Three members must be present.' });
    expect(Object.keys(tooFew)).not.toContain('field');
    expect(refusalOf(() => uphold(tooFew)).field).toBeNull();
  });

  it('refuse by the first that is broken', () => {
    expect(refusalOf(() => uphold(broken('first', 'One.'), broken('second', 'Two.'))).rule).toBe('first');
  });
});

describe('A refusal', () => {
  it('by a rule says which, in a sentence, and the field where there is one', () => {
    const refusal = refusalOf(() => refuse('meeting-closed', 'That meeting has closed.'));
    expect(refusal).toMatchObject({ name: 'Refusal', kind: 'rule', rule: 'meeting-closed', field: null });
    expect(refusal.message).toBe('That meeting has closed.');
    expect(refusalOf(() => refuse('meeting-closed', 'That meeting has closed.', 'meetingId')).field).toBe('meetingId');
  });

  it('of something unknown says what there is none of', () => {
    const refusal = refusalOf(() => refuseUnknown('annual work programme', 'x-1'));
    expect(refusal).toMatchObject({ kind: 'unknown', rule: 'unknown-annual-work-programme', field: null });
    expect(refusal.message).toBe('There is no annual work programme with the id x-1.');
  });

  it('of a field names it', () => {
    const refusal = refusalOf(() => refuseField('due', 'due-date-missing', 'Give the date.'));
    expect(refusal).toMatchObject({ kind: 'field', rule: 'due-date-missing', field: 'due' });
    expect(refusal.message).toBe('Give the date.');
  });
});
