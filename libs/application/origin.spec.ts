import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { originFile, originOf, readOrigin } from './origin.js';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'minutebook-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

describe('A ledger’s origin', () => {
  it('is made once and stays, whatever is wanted later', () => {
    const origin = originOf(data, undefined);
    expect(origin).toMatch(/^minutebook\/[0-9a-f-]{36}$/);
    expect(originOf(data, 'another')).toBe(origin);
    expect(readFileSync(originFile(data), 'utf8')).toBe(`${origin}\n`);
    expect(statSync(originFile(data)).mode & 0o777).toBe(0o644);
    expect(readdirSync(data)).toEqual(['ledger-origin']);
  });

  it('may be chosen when the ledger is made', () => {
    expect(originOf(data, 'buckinghamshire.gov.uk/minutes')).toBe('buckinghamshire.gov.uk/minutes');
  });

  it.each(['two words', 'a+b', 'x'.repeat(201)])('cannot be %j', (wanted) => {
    expect(() => originOf(data, wanted)).toThrow('Give a name of at most 200 characters without spaces or “+”.');
    writeFileSync(originFile(data), `${wanted}\n`);
    expect(() => originOf(data, undefined)).toThrow('A ledger cannot be named');
  });

  it('is not made by whoever only reads', () => {
    expect(() => readOrigin(data)).toThrow(/ledger-origin, which names this ledger, is missing\.$/);
    expect(readdirSync(data)).toEqual([]);
    const origin = originOf(data, undefined);
    expect(readOrigin(data)).toBe(origin);
  });
});
