import { describe, expect, it } from '@jest/globals';
import { type AdoptedRule, adoptedOn } from './adopted-rule.js';

const rule = (limit: number, on: string | null, name = 'call-in'): AdoptedRule => ({
  rule: name,
  limit,
  adoptedOn: on,
});

describe('The rule a council adopted', () => {
  it('is the latest in force on the day', () => {
    const rules = [rule(10, '2022-01-01'), rule(3, '2020-01-01'), rule(4, '2024-01-01')];
    expect(adoptedOn(rules, 'call-in', '2019-12-31')).toBeNull();
    expect(adoptedOn(rules, 'call-in', '2020-01-01')?.limit).toBe(3);
    expect(adoptedOn(rules, 'call-in', '2023-01-01')?.limit).toBe(10);
    expect(adoptedOn(rules, 'call-in', '2024-01-01')?.limit).toBe(4);
  });

  it('is always in force when its day is not stated, until a later one', () => {
    expect(adoptedOn([rule(7, null)], 'call-in', '1990-01-01')?.limit).toBe(7);
    expect(adoptedOn([{ rule: 'call-in', limit: 7 }], 'call-in', '1990-01-01')?.limit).toBe(7);
    expect(adoptedOn([rule(3, '2020-01-01'), rule(7, null)], 'call-in', '2021-01-01')?.limit).toBe(3);
  });

  it('is the later telling of one day, and of its own clock only', () => {
    expect(adoptedOn([rule(3, '2020-01-01'), rule(5, '2020-01-01')], 'call-in', '2021-01-01')?.limit).toBe(5);
    expect(adoptedOn([rule(3, null, 'agenda-notice')], 'call-in', '2021-01-01')).toBeNull();
  });
});
