import { describe, expect, it } from '@jest/globals';
import { RangeCheck } from './check-range.js';
import { Findings, SHOWN } from './finding.js';
import { LogFold } from './log-fold.js';

describe('what is amiss in a range', () => {
  it('is counted, all of it, also where it is too much to keep', () => {
    const rows = 2_500;
    const check = new RangeCheck(rows);
    for (let row = 0; row < rows; row += 1) check.takeEntry(Buffer.from('{}'));
    const findings = new Findings();
    new LogFold({ findings, sizes: [], expected: rows, tree: null, isRepeated: () => false }).take(check.report());
    expect(findings.count).toBe(rows);
    expect(findings.first()).toHaveLength(SHOWN);
  });
});
