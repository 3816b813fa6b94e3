import { describe, expect, it } from '@jest/globals';
import { RangeCheck } from './check-range.js';
import { Findings, SHOWN } from './finding.js';
import { LogFold } from './log-fold.js';

describe('what is amiss in a range', () => {
  it('is counted, all of it, also where it is too much to keep', () => {
    const rows = 2_500;
    const check = new RangeCheck(rows);
    for (let row = 0; row < rows; row += 1) check.take(Buffer.from('{}'), null);
    const findings = new Findings();
    const range = { report: check.report(), positionOf: () => null, recordedAt: () => null };
    new LogFold({ findings, sizes: [], expected: rows, tree: null, isRepeated: () => false, skewMs: 0 }).take(range);
    expect(findings.count).toBe(rows);
    expect(findings.first()).toHaveLength(SHOWN);
  });
});
