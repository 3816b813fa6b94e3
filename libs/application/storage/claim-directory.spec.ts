import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { claimDirectory } from './claim-directory.js';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'minutebook-claim-'));
});
afterEach(() => rmSync(data, { recursive: true }));

describe('A data directory', () => {
  it('is of the ledger it was first used for', () => {
    claimDirectory(data, 'north');
    claimDirectory(data, 'north');
    expect(() => claimDirectory(data, 'south')).toThrow('belongs to the ledger north on a cluster.');
    expect(() => claimDirectory(data, null)).toThrow('belongs to the ledger north on a cluster.');
  });

  it.each(['ledger.db', 'views.db'])('with %s in it is not used for a ledger on a cluster', (name) => {
    writeFileSync(join(data, name), '');
    claimDirectory(data, null);
    expect(() => claimDirectory(data, 'north')).toThrow('belongs to a minute book in files.');
    claimDirectory(data, null);
  });
});
